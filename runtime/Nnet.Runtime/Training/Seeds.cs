using System.Globalization;
using System.Security.Cryptography;
using System.Text.Unicode;

namespace Nnet.Training;

/// <summary>
/// Seeds of libtorch's generator, one for each purpose, derived from the recipe's seed: what a step draws (dropout, noise) depends
/// on the step's number alone, so that a resumed training draws the same.
/// </summary>
public static class Seeds
{
    /// <summary>A seed for a purpose (<c>weights</c>, <c>step</c>) and a number.</summary>
    public static long Derive(long seed, string purpose, long number = 0)
    {
        Span<byte> hash = stackalloc byte[32];
        Span<byte> text = purpose.Length <= 32 ? stackalloc byte[160] : new byte[64 + (3 * purpose.Length)];
        Utf8.TryWrite(text, CultureInfo.InvariantCulture, $"{seed}/{purpose}/{number}", out var length);
        SHA256.HashData(text[..length], hash);
        return BitConverter.ToInt64(hash) & long.MaxValue;
    }
}
