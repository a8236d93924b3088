// Milliseconds and allocations of reading, formatting and checking generated programs with 100 networks; the first size comes twice, since its first times are those of a cold process.
using System.Diagnostics;
using Nnet.Benchmarks.Language;
using Nnet.Language;
using Nnet.Language.Formatting;
using Nnet.Language.Text;

Console.WriteLine($"{"lines",6} {"phase",-8} {"first ms",9} {"warm ms",9} {"warm MB",9}");
foreach (var lines in (int[])[2000, 500, 2000, 8000])
{
    var source = GeneratedProgram.Create(lines, lines < 1000 ? 25 : 100);
    Measure(source, "parse", () => Compiler.Parse(source));
    Measure(source, "format", () => Formatter.Format(source));
    var parsed = Compiler.Parse(source);
    Measure(source, "check", () => Compiler.Check([parsed], new CompilerOptions()));
    var reported = Compiler.Check([parsed], new CompilerOptions()).Diagnostics;
    if (!reported.IsEmpty)
    {
        Console.Error.WriteLine($"The generated program has mistakes, first: {reported[0].Message}");
        return 1;
    }
}

// A plan whose points have to be looked at one by one, since no proof covers them; the same program without the plan tells what the plan costs.
Console.WriteLine($"\n{"points",9} {"without ms",11} {"with ms",9}");
foreach (var heads in (int[])[100, 1_000, 10_000])
{
    var (without, with) = (Compiler.Parse(PlanProgram.Create(heads: null)), Compiler.Parse(PlanProgram.Create(heads)));
    double Best(ParsedFile file) => Enumerable.Range(0, 6).Select(_ => Time(() => Compiler.Check([file], new CompilerOptions()))).Min(sample => sample.Milliseconds);
    Console.WriteLine($"{heads * 100L,9:N0} {Best(without),11:F1} {Best(with),9:F1}");
}

return 0;

static void Measure(SourceText source, string phase, Func<object> run)
{
    var first = Time(run);
    var best = Enumerable.Range(0, 5).Select(_ => Time(run)).MinBy(sample => sample.Milliseconds);
    Console.WriteLine($"{source.LineCount,6} {phase,-8} {first.Milliseconds,9:F1} {best.Milliseconds,9:F1} {best.Megabytes,9:F1}");
}

static (double Milliseconds, double Megabytes) Time(Func<object> run)
{
    var before = GC.GetAllocatedBytesForCurrentThread();
    var watch = Stopwatch.StartNew();
    GC.KeepAlive(run());
    return (watch.Elapsed.TotalMilliseconds, (GC.GetAllocatedBytesForCurrentThread() - before) / 1e6);
}
