using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Nnet.Benchmarks.Generator;
using Nnet.Generator.Hosting;

// The generator's own time in a project with 20 .nnet files: the whole project, then one edit of one file, as the compiler's server and an editor run it.
// The bound: an edit takes less than 100 ms; the exit code says whether it holds. Run: dotnet run -c Release --project tests/benchmarks/Nnet.Benchmarks.Generator
const int Files = 20;
const int Rounds = 41;
const double Bound = 100;

var files = Enumerable.Range(0, Files).Select(i => new TextFile($"/project/net{i}.nnet", Text(i, 16))).ToArray();
var compilation = CSharpCompilation.Create("Project", [CSharpSyntaxTree.ParseText("class Some { }")]);
Console.WriteLine($"{Files} files, {files.Sum(file => file.Text.Split('\n').Length)} lines; milliseconds, median and least");

var clock = Stopwatch.StartNew();
var driver = Start();
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first run of the process    {clock.Elapsed.TotalMilliseconds,8:F1}"));
var result = driver.GetRunResult();
if (result.GeneratedTrees.Length < 4 * Files || !result.Diagnostics.IsEmpty)
{
    Console.Error.WriteLine($"The program does not compile: {result.Diagnostics.FirstOrDefault()?.ToString() ?? result.GeneratedTrees.FirstOrDefault()?.ToString()}");
    return 1;
}

Report("clean build, warm", i => Start());
var slowest = new[]
{
    Report("an edit that changes code", i => driver.ReplaceAdditionalText(files[7], new TextFile(files[7].Path, Text(7, 17 + i))).RunGenerators(compilation)),
    Report("a line more at the top", i => driver.ReplaceAdditionalText(files[7], new TextFile(files[7].Path, $"{new string('\n', i + 1)}{files[7].Text}")).RunGenerators(compilation)),
    Report("a mistake", i => driver.ReplaceAdditionalText(files[7], new TextFile(files[7].Path, files[7].Text.Replace("Linear(10)", $"Linear({11 + i})", StringComparison.Ordinal))).RunGenerators(compilation)),
    Report("an edit of a comment", i => driver.ReplaceAdditionalText(files[7], new TextFile(files[7].Path, $"{files[7].Text}// {i}\n")).RunGenerators(compilation)),
    Report("an edit of a C# file", i => driver.RunGenerators(CSharpCompilation.Create("Project", [CSharpSyntaxTree.ParseText($"class Other{i} {{ }}")]))),
}.Max();
Console.WriteLine(slowest < Bound ? $"every edit below {Bound} ms" : $"an edit takes more than {Bound} ms");
return slowest < Bound ? 0 : 1;

GeneratorDriver Start() => CSharpGeneratorDriver.Create([new NnetGenerator().AsSourceGenerator()], files).RunGenerators(compilation);

static double Report(string name, Func<int, GeneratorDriver> run)
{
    var times = new List<double>();
    for (var i = 0; i < Rounds; i++)
    {
        var start = Stopwatch.GetTimestamp();
        run(i);
        times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    var median = times.Order().ElementAt(Rounds / 2);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-28}{median,8:F1} {times.Min(),8:F1}"));
    return median;
}

// A network with blocks, a residual stack, data, loss, optimizer and recipe: what a file of a project has.
static string Text(int number, int width) => $$"""
    namespace Models.Part{{number}}

    block Unit(x: float[N, C, H, W], channels: int, stride: int = 1) -> float[N, channels, (H - 1) // stride + 1, (W - 1) // stride + 1] {
        return x |> Conv2d(channels, kernel: 3, stride: stride, padding: 1, bias: false) |> BatchNorm2d |> ReLU
    }

    block Residual(x: float[N, C, H, W]) -> float[N, C, H, W] {
        return ReLU(x + (x |> Unit(C) |> Conv2d(C, kernel: 3, padding: 1, bias: false) |> BatchNorm2d))
    }

    network Net(image: float[N, 3, 32, 32], width: int = {{width}}, dropout: float = 0.1) -> logits: float[N, 10] {
        return image |> Unit(width) |> Residual * 3 |> Unit(2 * width, stride: 2) |> Residual * 3 |> Unit(4 * width, stride: 2) |> Residual
            |> GlobalAvgPool |> Dropout(dropout) |> Linear(10)
    }

    data Pictures {
        source  Cifar("cifar-10")
        field   image: float[3, 32, 32] from images, scale 1/255
        field   label: class(10)        from labels
        split   train 80%, validation 10%, test 10%, by label, seed 1
        normalize image
        augment image: HorizontalFlip, RandomCrop(32, padding: 4)
    }

    loss Classes(logits: float[N, K], label: class(K)[N]) = CrossEntropy(logits, label, label_smoothing: 0.1)

    optimizer Fast {
        AdamW(lr: 1e-3, weight_decay: 0.05)
        schedule Warmup(10%) then Cosine(to: 1e-5)
        clip     norm 1.0
    }

    train Baseline {
        data       Pictures
        network    Net
        loss       Classes
        optimizer  Fast
        batch      128
        epochs     10
        metrics    Accuracy
        seed       1
    }
    """;
