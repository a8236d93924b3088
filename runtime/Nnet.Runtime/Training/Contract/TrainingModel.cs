using TorchSharp;
using static TorchSharp.torch;

namespace Nnet.Training;

/// <summary>The networks of one training and how a batch turns into losses and predictions.</summary>
public abstract class TrainingModel : IDisposable
{
    /// <summary>The networks by their name in the recipe (<c>g</c>, <c>d</c>; the network's own name where the recipe has one), in order.</summary>
    public abstract IReadOnlyList<NamedNetwork> Networks { get; }

    /// <summary>What is done with a batch, in order. A recipe without <c>step</c> has one, made of <see cref="PredictiveStep"/>.</summary>
    public abstract IReadOnlyList<TrainingStep> Steps { get; }

    /// <summary>Networks that teach and are not trained; the trainer loads their weights before the first step.</summary>
    public virtual IReadOnlyList<NamedNetwork> Teachers => [];

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var network in Networks.Concat(Teachers))
        {
            network.Module.Dispose();
        }

        GC.SuppressFinalize(this);
    }
}

/// <summary>A network and its name in the recipe.</summary>
/// <param name="Name">The name in the recipe.</param>
/// <param name="Module">The generated module.</param>
public sealed record NamedNetwork(string Name, nn.Module Module);
