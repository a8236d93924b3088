using TorchSharp.Native;

namespace TorchSharp;

// Random tensors of other distributions than rand and randn, and single random numbers.
public static partial class torch
{
    /// <summary>Random integers from low to high (exclusive).</summary>
    public static Tensor randint(
        long low, long high, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Made(Ops.randint_low_generator.Call(low, high, size, generator, dtype ?? ScalarType.Int64, Arg.None, device ?? get_default_device()), requires_grad, names);

    public static Tensor randint(
        long high, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        randint(0L, high, size, dtype, device, requires_grad, generator, names);
    public static Tensor randint(
        long high, Size size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        randint(0L, high, size.Shape, dtype, device, requires_grad, generator, names);
    public static Tensor randint(
        long low, long high, Size size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        randint(low, high, size.Shape, dtype, device, requires_grad, generator, names);
    public static Tensor randint(
        int high, int[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        randint(0L, high, Array.ConvertAll(size, length => (long)length), dtype, device, requires_grad, generator, names);
    public static Tensor randint(
        int low, int high, int[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        randint((long)low, high, Array.ConvertAll(size, length => (long)length), dtype, device, requires_grad, generator, names);

    /// <summary>The numbers 0 to n - 1 in random order.</summary>
    public static Tensor randperm(long n, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) =>
        Made(Ops.randperm_generator.Call(n, generator, dtype ?? ScalarType.Int64, Arg.None, device ?? get_default_device()), requires_grad);

    public static Tensor randperm(long n, Tensor @out, Generator? generator = null) => Ops.randperm_generator_out.Into(@out, n, generator, @out);

    /// <summary>Random numbers of a normal distribution.</summary>
    public static Tensor normal(
        double mean, double std, ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null,
        string[]? names = null) =>
        Made(empty(size.ToArray(), dtype, device).normal_(mean, std, generator), requires_grad, names);

    public static double rand_float(Generator? generator = null) => Single(rand(1, ScalarType.Float32, generator: generator));
    public static double randn_float(Generator? generator = null) => Single(randn(1, ScalarType.Float32, generator: generator));
    public static bool randint_bool(Generator? generator = null) => randint_int(2, generator) == 1;
    public static int randint_int(int high, Generator? generator = null) => (int)randint_long(0, high, generator);
    public static int randint_int(int low, int high, Generator? generator = null) => (int)randint_long(low, high, generator);
    public static long randint_long(long high, Generator? generator = null) => randint_long(0, high, generator);

    public static long randint_long(long low, long high, Generator? generator = null)
    {
        using var made = randint(low, high, new[] { 1L }, generator: generator);
        return made.item<long>();
    }

    private static double Single(Tensor made)
    {
        using (made) return made.item<float>();
    }
}
