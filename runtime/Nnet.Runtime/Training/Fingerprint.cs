using System.Security.Cryptography;
using System.Text;
using Nnet.Randomness;
using static TorchSharp.torch;

namespace Nnet.Training;

/// <summary>Hashes that tell whether two trainings did the same.</summary>
internal static class Fingerprint
{
    /// <summary>A hash of weights and buffers, keys included.</summary>
    public static string OfWeights(IEnumerable<(string Key, Tensor Value)> entries)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var scope = NewDisposeScope();
        using var quiet = no_grad();
        foreach (var (key, value) in entries)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(key));
            hash.AppendData(value.detach().cpu().contiguous().bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    /// <summary>The next link of a chain over sample numbers; 0 begins one.</summary>
    public static ulong Chain(ulong previous, IReadOnlyList<long> samples)
    {
        var chain = previous;
        for (var i = 0; i < samples.Count; i++)
        {
            chain = new CounterRandom((long)chain, "", samples[i]).NextBits();
        }

        return chain;
    }
}
