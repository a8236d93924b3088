using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Shouldly;

namespace Nnet.Tool.Tests.Durability;

/// <summary>A training of some digits that takes about a second, with all that has a memory: averages, accumulation, clipping, a schedule, early stopping, augmentation, dropout.</summary>
public sealed class SmallTraining : IDisposable
{
    /// <summary>The runs of the training that was left alone.</summary>
    public const string Whole = "whole";

    private const string Program = """
        data Digits {
            source  Csv("tabular/digits.csv.gz")
            field   image: float[1, 8, 8] from columns 0..64, scale 1/16
            field   label: class(10)      from column 64
            split   train 60%, validation 20%, test 20%, by label, seed 7
            augment image: Shift(1), Rotate(10)
        }

        network Small(image: float[N, 1, 8, 8], width: int = 32) -> logits: float[N, 10] {
            return image |> Conv2d(width, kernel: 3, padding: 1, bias: false) |> BatchNorm2d |> ReLU |> MaxPool2d(2) |> Flatten |> Dropout(0.2) |> Linear(10)
        }

        loss Classes(logits: float[N, K], label: class(K)[N]) = CrossEntropy(logits, label)

        optimizer Fast {
            AdamW(lr: 3e-3, weight_decay: 1e-2)
            schedule Warmup(10%) then Cosine(to: 1e-5)
            clip     norm 1.0
        }

        train Baseline {
            data       Digits
            network    Small
            loss       Classes
            optimizer  Fast
            batch      8
            accumulate 2
            epochs     8
            average    ema 0.99
            metrics    Accuracy
            early_stop validation.loss, patience 5
            seed       1
        }
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("nnet-durability").FullName;

    public SmallTraining()
    {
        File.WriteAllText(Path.Combine(folder, "digits.nnet"), Program);
        var (code, output, error) = NnetCommand.Run(Arguments(Whole));
        code.ShouldBe(0, output + error);
    }

    /// <summary>The arguments of a training whose runs go to a folder of their own.</summary>
    public string[] Arguments(string runs, params string[] more) =>
        ["train", folder, "--data", Path.Combine(NnetCommand.Repository, "examples", "Digits"), "--runs", Runs(runs), .. more];

    /// <summary>Starts a training.</summary>
    public Process Start(string runs, params string[] more) => NnetCommand.Start(Arguments(runs, more));

    /// <summary>The one run of a folder of runs; null: none was begun.</summary>
    public string? Run(string runs)
    {
        var recipe = Path.Combine(Runs(runs), "Baseline");
        return Directory.Exists(recipe) ? Directory.GetDirectories(recipe).SingleOrDefault(run => File.Exists(Path.Combine(run, "run.json"))) : null;
    }

    /// <summary>
    /// Compares weights, metrics and results of a finished run with the one that was left alone. Not compared is what may differ: <c>timings.jsonl</c>,
    /// the times in TensorBoard's files, when and by which command the run was begun.
    /// </summary>
    public void ShouldBeAsLeftAlone(string runs)
    {
        var (actual, whole) = (Run(runs)!, Run(Whole)!);
        File.ReadAllText(Path.Combine(actual, "metrics.jsonl")).ShouldBe(File.ReadAllText(Path.Combine(whole, "metrics.jsonl")));
        foreach (var file in new[] { "best.safetensors", "last.safetensors" })
        {
            Hash(Path.Combine(actual, "checkpoints", file)).ShouldBe(Hash(Path.Combine(whole, "checkpoints", file)), file);
        }

        foreach (var name in new[] { "status", "reason", "weights_fingerprint", "order_fingerprint", "epochs", "best_epoch", "best", "test" })
        {
            Record(actual)[name]!.ToJsonString().ShouldBe(Record(whole)[name]!.ToJsonString(), name);
        }
    }

    public static JsonNode Record(string run) => JsonNode.Parse(File.ReadAllText(Path.Combine(run, "run.json")))!;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [CollectionDefinition(Name)]
    public sealed class Shared : ICollectionFixture<SmallTraining>
    {
        public const string Name = "small training";
    }

    private static string Hash(string path) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)));

    private string Runs(string runs) => Path.Combine(folder, runs);
}
