using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
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

    /// <summary>The next link of a chain over sample numbers.</summary>
    public static string Chain(string previous, IReadOnlyList<long> samples)
    {
        var bytes = new byte[(samples.Count * 8) + Encoding.UTF8.GetByteCount(previous)];
        var at = Encoding.UTF8.GetBytes(previous, bytes);
        foreach (var sample in samples)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(at), sample);
            at += 8;
        }

        return Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];
    }
}
