namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        // Sizes of windows, steps and borders as libtorch takes them: one number for each dimension; an empty list where the kernel's own size is meant.
        public static partial class functional
        {
            internal static long[] One(long size) => [size];

            internal static long[] One(long? size) => size is { } some ? [some] : [];

            internal static long[] One(long? size, long standard) => [size ?? standard];

            internal static long[] Two(long size) => [size, size];

            internal static long[]? Two(long? size) => size is { } some ? Two(some) : null;

            internal static long[]? Two((long, long)? size) => size is { } some ? Two(some) : null;

            internal static long[] Two((long, long) size) => [size.Item1, size.Item2];

            internal static long[] Two(long? size, long standard) => Two(size ?? standard);

            internal static long[] Two((long, long)? size, long standard) => size is { } some ? Two(some) : Two(standard);

            internal static long[] Three(long size) => [size, size, size];

            internal static long[]? Three(long? size) => size is { } some ? Three(some) : null;

            internal static long[]? Three((long, long, long)? size) => size is { } some ? Three(some) : null;

            internal static long[] Three((long, long, long)? size, long standard) => size is { } some ? Three(some) : Three(standard);

            internal static long[] Three((long, long, long) size) => [size.Item1, size.Item2, size.Item3];

            internal static long[] Ones(int count) => [.. Enumerable.Repeat(1L, count)];

            internal static long[] Zeros(int count) => new long[count];

            internal static string Name(Padding padding) => padding == Padding.Same ? "same" : "valid";

            internal static string Name(PaddingModes mode) => mode switch
            {
                PaddingModes.Reflect => "reflect",
                PaddingModes.Replicate => "replicate",
                PaddingModes.Circular => "circular",
                _ => "constant",
            };
        }
    }
}
