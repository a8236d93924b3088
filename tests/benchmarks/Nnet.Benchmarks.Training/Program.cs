using System.Globalization;
using System.Runtime.CompilerServices;
using Nnet.Benchmarks.Training;

// The whole loop of the examples beside the same recipes in PyTorch with its DataLoader: seconds of an epoch, and PyTorch's time over ours.
// Run: OMP_NUM_THREADS=1 NNET_DATA=FOLDER dotnet run -c Release --project tests/benchmarks/Nnet.Benchmarks.Training [NAME ...]
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var repository = Path.GetFullPath(Path.Combine(Here(), "..", "..", ".."));
var data = Environment.GetEnvironmentVariable("NNET_DATA") ?? Path.Combine(repository, "..", "shared", "data");
var python = new[] { "/usr/bin/python3", "python3" }.First(path => path == "python3" || File.Exists(path));
var runs = Directory.CreateTempSubdirectory("nnet-benchmark").FullName;
Console.WriteLine($"{"example",-12}{"PyTorch s",12}{"nnet s",12}{"ratio",8}");
foreach (var loop in LoopCase.All.Where(loop => args.Length == 0 || args.Contains(loop.Name)))
{
    var epochs = loop.Epochs.ToString(CultureInfo.InvariantCulture);

    // PyTorch's loader without workers and with one, whichever is faster; ours has one thread that prepares data.
    var theirs = (loop.HasLoader ? new[] { "0", "1" } : ["0"]).Min(workers => EpochTimes.Median(python, Path.Combine(AppContext.BaseDirectory, "pytorch_loops.py"), loop.Name, data, epochs, workers));
    string[] Train(string recipe, string count) =>
        [Path.Combine(AppContext.BaseDirectory, "nnet.dll"), "train", Path.Combine(repository, "examples", loop.Folder), recipe, "--epochs", count, "--data", data, "--runs", runs, .. loop.Arguments];
    _ = loop.Before is { } before ? EpochTimes.Median("dotnet", Train(before, "2")) : null;
    var own = EpochTimes.Median("dotnet", Train(loop.Recipe, epochs));
    Console.WriteLine($"{loop.Name,-12}{theirs,12:0.000}{own,12:0.000}{theirs / own,8:0.00}");
}

Directory.Delete(runs, recursive: true);

static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
