using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using TorchSharp;
using TorchSharp.Native;
using static TorchSharp.torch;

// What one call costs from C# and from C++: add and addmm on 8 x 8 matrices, one thread, nanoseconds per call, the median of several rounds.
// Run: OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1 dotnet run -c Release --project tests/benchmarks/Nnet.Benchmarks.Seam
const int Calls = 100_000;
const int Rounds = 7;

set_num_threads(1);
Console.WriteLine($"libtorch {__version__}, 8 x 8 float tensors, {Calls} calls, median of {Rounds} rounds, nanoseconds per call");
Console.WriteLine($"{"",-46}{"no gradient",14}{"recorded",14}");
Row("P/Invoke that does nothing", _ => FromCSharp(Seam.seam_nothing));
Row("add      C++, ATen directly", recorded => Seam.seam_add_direct(Calls, recorded));
Row("add      C++, dispatcher, boxed", recorded => Seam.seam_add_boxed(Calls, recorded));
Row("add      C#, operator by schema, disposed", _ => FromCSharp(Disposed((a, b) => Ops.add_Tensor.Call(a, b))));
Row("add      C#, a + b, disposed", _ => FromCSharp(Disposed((a, b) => a + b)));
Row("add      C#, a + b, scope of 100 calls", _ => FromCSharp(Scoped((a, b) => a + b)));
Row("add      C#, a + b, left to the collector", _ => FromCSharp(Forgotten((a, b) => a + b)));
Row("addmm    C++, ATen directly", recorded => Seam.seam_addmm_direct(Calls, recorded));
Row("addmm    C++, dispatcher, boxed", recorded => Seam.seam_addmm_boxed(Calls, recorded));
Row("addmm    C#, c.addmm(a, b), disposed", _ => FromCSharp(Disposed((a, b) => a.addmm(b, b))));

static void Row(string name, Func<int, double> nanoseconds)
{
    var plain = Median(() =>
    {
        using var mode = no_grad();
        return nanoseconds(0);
    });
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-46}{plain,14:F1}{Median(() => nanoseconds(1)),14:F1}"));
}

static double Median(Func<double> measure) => Enumerable.Range(0, Rounds).Select(_ => measure()).Order().ElementAt(Rounds / 2);

static Action Disposed(Func<Tensor, Tensor, Tensor> call)
{
    var (a, b) = (randn(8, 8, requires_grad: true), randn(8, 8));
    return () => call(a, b).Dispose();
}

static Action Forgotten(Func<Tensor, Tensor, Tensor> call)
{
    var (a, b) = (randn(8, 8, requires_grad: true), randn(8, 8));
    return () => call(a, b);
}

static Action Scoped(Func<Tensor, Tensor, Tensor> call)
{
    var (a, b) = (randn(8, 8, requires_grad: true), randn(8, 8));
    var scope = NewDisposeScope();
    var count = 0;
    return () =>
    {
        call(a, b);
        if (++count % 100 == 0) scope.DisposeEverything();
    };
}

static double FromCSharp(Action call)
{
    for (var i = 0; i < Calls / 5; i++) call();
    var start = Stopwatch.GetTimestamp();
    for (var i = 0; i < Calls; i++) call();
    return Stopwatch.GetElapsedTime(start).TotalNanoseconds / Calls;
}

internal static partial class Seam
{
    [LibraryImport("seam")] internal static partial void seam_nothing();
    [LibraryImport("seam")] internal static partial double seam_add_direct(int calls, int recorded);
    [LibraryImport("seam")] internal static partial double seam_add_boxed(int calls, int recorded);
    [LibraryImport("seam")] internal static partial double seam_addmm_direct(int calls, int recorded);
    [LibraryImport("seam")] internal static partial double seam_addmm_boxed(int calls, int recorded);
}
