using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Nnet.Checkpoints.Safetensors;

/// <summary>
/// A hash (SHA-256) over everything in a safetensors file: keys, element types, shapes, bytes and words. It stands among the words, so that
/// one flipped bit is noticed; the format itself has no such check.
/// </summary>
internal static class ContentHash
{
    /// <summary>Its name among the file's words.</summary>
    public const string Name = "sha256";

    /// <summary>The hash of tensors and words, whatever their order; a hash among the words is left out.</summary>
    public static string Of(IEnumerable<SafetensorsTensor> tensors, IReadOnlyDictionary<string, string> metadata)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, value) in metadata.Where(entry => entry.Key != Name).OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            Append(hash, name);
            Append(hash, value);
        }

        foreach (var tensor in tensors.OrderBy(tensor => tensor.Name, StringComparer.Ordinal))
        {
            Append(hash, tensor.Name);
            Append(hash, $"{tensor.ElementType}[{string.Join(",", tensor.Shape)}]");
            hash.AppendData(tensor.Bytes.Span);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>A text, its length before it.</summary>
    private static void Append(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
