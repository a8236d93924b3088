using System.Globalization;
using System.Runtime.CompilerServices;
using Nnet.Benchmarks.Training;

// The whole loop of the examples beside the same recipes in PyTorch with its DataLoader: seconds of an epoch, and PyTorch's time over ours.
// Run: OMP_NUM_THREADS=1 NNET_DATA=FOLDER dotnet run -c Release --project tests/benchmarks/Nnet.Benchmarks.Training [name ...]
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var repository = Path.GetFullPath(Path.Combine(Here(), "..", "..", ".."));
var data = Environment.GetEnvironmentVariable("NNET_DATA") ?? Path.Combine(repository, "..", "shared", "data");
var python = new[] { "/usr/bin/python3", "python3" }.First(path => path == "python3" || File.Exists(path));
var runs = Directory.CreateTempSubdirectory("nnet-benchmark").FullName;
Console.WriteLine($"{"example",-12}{"PyTorch s",12}{"nnet s",12}{"ratio",8}");
foreach (var loop in LoopCase.All.Where(loop => args.Length == 0 || args.Contains(loop.Name)))
{
    var epochs = loop.Epochs.ToString(CultureInfo.InvariantCulture);
    var theirs = EpochTimes.Median(python, Path.Combine(AppContext.BaseDirectory, "pytorch_loops.py"), loop.Name, data, epochs);
    var own = EpochTimes.Median("dotnet", Path.Combine(AppContext.BaseDirectory, "nnet.dll"), "train", Path.Combine(repository, "examples", loop.Folder), loop.Recipe, "--epochs", epochs, "--data", data, "--runs", runs);
    Console.WriteLine($"{loop.Name,-12}{theirs,12:0.000}{own,12:0.000}{theirs / own,8:0.00}");
}

Directory.Delete(runs, recursive: true);

static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
