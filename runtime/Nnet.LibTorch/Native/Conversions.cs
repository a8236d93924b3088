namespace TorchSharp;

// How options travel to libtorch.
public static partial class torch
{
    /// <summary>The name of a rounding mode; null divides exactly.</summary>
    private static string? Mode(RoundingMode mode) => mode == RoundingMode.None ? null : mode.ToString();

    /// <summary>The numbers 0 to count - 1.</summary>
    private static long[] First(long count) => [.. Enumerable.Range(0, checked((int)count)).Select(i => (long)i)];

    /// <summary>The last dimensions of a tensor of some rank.</summary>
    private static long[] Last(long count, long rank) => [.. First(count).Select(i => rank - count + i)];
}
