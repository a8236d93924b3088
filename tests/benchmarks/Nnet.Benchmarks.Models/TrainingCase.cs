using System.Diagnostics;
using static TorchSharp.torch;

namespace Nnet.Benchmarks.Models;

/// <summary>One model with its batch, loss and optimizer: everything that a training step needs.</summary>
/// <param name="Name">Also the name by which the PyTorch side knows it.</param>
/// <param name="Description">What the table says.</param>
/// <param name="Steps">How many steps are timed in a round.</param>
/// <param name="Create">Makes the model and gives a step, which returns its loss.</param>
internal sealed record TrainingCase(string Name, string Description, int Steps, Func<Func<Tensor>> Create)
{
    /// <summary>Milliseconds per step: the median of all steps after a warm-up.</summary>
    internal double Measure()
    {
        manual_seed(1);
        using var model = NewDisposeScope();
        var step = Create();
        var times = new double[Steps];
        for (var i = -Steps / 5; i < Steps; i++)
        {
            var start = Stopwatch.GetTimestamp();
            using (NewDisposeScope()) step();
            if (i >= 0) times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
        return times.Order().ElementAt(Steps / 2);
    }

    /// <summary>A step of the usual loop: gradients to zero, forward, loss, backward, optimizer.</summary>
    internal static Func<Tensor> Step(optim.Optimizer optimizer, Func<Tensor> loss) => () =>
    {
        optimizer.zero_grad();
        var value = loss();
        value.backward();
        optimizer.step();
        return value;
    };
}
