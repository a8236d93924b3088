using System.Globalization;
using Nnet.Benchmarks.Models;
using Nnet.Benchmarks.Models.Models;
using TorchSharp;

// Eager training steps written by hand against TorchSharp's API, beside PyTorch eager: milliseconds per step, medians, and their ratio.
// Run: OMP_NUM_THREADS=1 dotnet run -c Release --project tests/benchmarks/Nnet.Benchmarks.Models [model ...]
const int Rounds = 3;

var threads = int.TryParse(Environment.GetEnvironmentVariable("OMP_NUM_THREADS"), out var wanted) ? wanted : 1;
torch.set_num_threads(threads);
TrainingCase[] all = [Mlp.Case, LeNet.Case, CharTransformer.Case, CharLstm.Case, ResNet18.Case];
var chosen = args.Length == 0 ? all : [.. all.Where(training => args.Contains(training.Name))];
var python = new PyTorchSide();
Console.WriteLine($"libtorch {torch.__version__}, {threads} thread(s), medians of {Rounds} rounds in milliseconds per step");
if (!python.IsThere) Console.WriteLine("PyTorch is not installed for python3: only this side is measured (Debian or Ubuntu: apt-get install python3-torch).");
Console.WriteLine($"{"model",-52}{"PyTorch",10}{"C#",10}{"ratio",8}");
foreach (var training in chosen)
{
    var rounds = Enumerable.Range(0, Rounds).Select(_ => (Own: training.Measure(), Theirs: python.IsThere ? python.Measure(training, threads) : double.NaN)).ToList();
    var (own, theirs) = (Median(rounds.Select(round => round.Own)), Median(rounds.Select(round => round.Theirs)));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{training.Description,-52}{theirs,10:F3}{own,10:F3}{theirs / own,8:F2}"));
}

static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);
