// Feeds damaged programs to the parser and the formatter, and says what broke. Usage: Nnet.Fuzz [COUNT] [SEED] [FOLDER OF PROGRAMS]
using System.Diagnostics;
using System.Globalization;
using Nnet.Fuzz;

var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 200_000;
var seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1;
var folder = args.Length > 2 ? args[2] : Path.Combine("tests", "programs");
string[] programs = [.. Directory.EnumerateFiles(folder, "*.nnet", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)];
if (programs.Length == 0)
{
    Console.Error.WriteLine($"There are no programs below {folder}.");
    return 2;
}

var watch = Stopwatch.StartNew();
var (broken, clean, slowest) = (0, 0, TimeSpan.Zero);
for (var i = 0; i < count && broken < 10; i++)
{
    var text = new Mutator(programs, new Random(unchecked((seed * 1_000_003) + i))).Next();
    var started = Environment.CpuUsage.TotalTime;
    string? found;
    try
    {
        found = Invariants.Broken(text, out var isClean);
        clean += isClean ? 1 : 0;
    }
#pragma warning disable CA1031 // Whatever is thrown is what a fuzz run looks for.
    catch (Exception exception)
#pragma warning restore CA1031
    {
        found = exception.ToString();
    }

    var took = Environment.CpuUsage.TotalTime - started;
    slowest = took > slowest ? took : slowest;
    found ??= took > TimeSpan.FromSeconds(2) ? $"took {took.TotalMilliseconds:F0} ms" : null;
    if (found is not null)
    {
        broken++;
        Console.WriteLine($"--- program {i}: {found}\n{text}\n---");
    }
}

Console.WriteLine($"{count} programs, {clean} without a mistake, {broken} broken, {watch.Elapsed.TotalSeconds:F1} s, slowest {slowest.TotalMilliseconds:F0} ms of processor time.");
return broken == 0 ? 0 : 1;
