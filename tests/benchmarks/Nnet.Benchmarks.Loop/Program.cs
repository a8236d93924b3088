using System.Globalization;
using System.Runtime.CompilerServices;
using Nnet.Benchmarks.Loop;
using Nnet.Benchmarks.Loop.Emitted;
using Nnet.Callbacks;
using Nnet.Hyperparameters;
using Nnet.Training;
using static TorchSharp.torch;

// The whole loop of a training, with its run folder, metrics, TensorBoard and console lines, beside the bare step of the same network: microseconds
// a step (medians), and what the loop takes in addition. With "memory STEPS": live tensors and memory over so many steps instead.
// Run: OMP_NUM_THREADS=1 dotnet run -c Release --project tests/benchmarks/Nnet.Benchmarks.Loop [memory 100000]
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
set_num_threads(1);
var digits = Path.GetFullPath(Path.Combine(Here(), "..", "..", "..", "examples", "Digits"));
var runs = Directory.CreateTempSubdirectory("nnet-benchmark").FullName;
if (args is ["memory", var steps])
{
    var epochs = (int)(long.Parse(steps, CultureInfo.InvariantCulture) / 45) + 1;
    Train(CnnAugmented.Recipe, epochs, new MemoryTable(every: Math.Max(1, long.Parse(steps, CultureInfo.InvariantCulture) / 20)));
}
else
{
    Console.WriteLine($"{"recipe",-12}{"steps",8}{"bare step, µs",16}{"loop, µs",12}{"overhead",12}");
    foreach (var recipe in new[] { MlpDigits.Recipe, CnnDigits.Recipe })
    {
        using var bare = new BareStep(recipe, Path.Combine(digits, "tabular", "digits.csv.gz"));
        var times = new StepTimes(bare, skippedEpochs: 5);
        Train(recipe, null, times);
        var (loop, step) = (Median(times.Loop), Median(times.Bare));
        Console.WriteLine($"{recipe.Name,-12}{times.Loop.Count,8}{step,16:0.0}{loop,12:0.0}{(loop / step) - 1,12:P1}");
    }
}

Directory.Delete(runs, recursive: true);

void Train(Recipe recipe, int? epochs, TrainingCallback watch) => new Trainer(recipe, new HyperparameterValues(recipe.Hyperparameters), new TrainingOptions
{
    DataRoot = digits,
    RunsRoot = runs,
    Epochs = epochs,
    Callbacks = [watch, new ConsoleLines(TextWriter.Null), new TensorBoardLog([])],
}).Run();

static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
