using System.Globalization;
using System.IO.Compression;
using Nnet.Hyperparameters;
using Nnet.Optimizers;
using Nnet.Training;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Nnet.Benchmarks.Loop;

/// <summary>A recipe's step and nothing around it: gradients to zero, forward, loss, backward, update, on batches that are there.</summary>
internal sealed class BareStep : IDisposable
{
    private readonly TrainingModel model;
    private readonly TrainingStep step;
    private readonly ParameterUpdater updater;
    private readonly Batch[] batches;
    private int next;

    public BareStep(Recipe recipe, string digits)
    {
        batches = [.. Read(digits).Chunk(32).Where(rows => rows.Length == 32).Select(ToBatch)];
        model = recipe.CreateModel(new HyperparameterValues(recipe.Hyperparameters));
        step = model.Steps[0];
        updater = OptimizerFactory.Create(step.Optimizer, [.. model.Networks[0].Module.named_parameters().Select(entry => new NamedParameter(entry.name, entry.parameter, "weight"))]);
    }

    public void Run()
    {
        using var scope = NewDisposeScope();
        updater.ZeroGradients();
        var loss = step.Minimize(batches[next++ % batches.Length]);
        loss.backward();
        updater.Step(1e-3, 1);
    }

    public void Dispose()
    {
        foreach (var batch in batches)
        {
            batch.Dispose();
        }

        updater.Dispose();
        model.Dispose();
    }

    private static IEnumerable<float[]> Read(string digits)
    {
        using var file = new StreamReader(new GZipStream(File.OpenRead(digits), CompressionMode.Decompress));
        while (file.ReadLine() is { } line)
        {
            yield return [.. line.Split(',').Select(cell => float.Parse(cell, CultureInfo.InvariantCulture))];
        }
    }

    private static Batch ToBatch(float[][] rows) => new(
        ["image", "label"],
        [tensor([.. rows.SelectMany(row => row.Take(64)).Select(value => value / 16)], [rows.Length, 1, 8, 8]), tensor([.. rows.Select(row => (long)row[64])])],
        rows.Length);
}
