using Nnet.Tuning.Engine;

namespace Nnet.Tuning.Searches;

/// <summary>How <c>search pbt 8 trials, 12 epochs</c> is cut: 8 members, and generations of a few epochs until each has trained for 12.</summary>
/// <param name="Members">Trials of a generation.</param>
/// <param name="EpochsEach">Epochs of a trial.</param>
/// <param name="Generations">Trials of a member.</param>
internal sealed record Population(int Members, int EpochsEach, int Generations)
{
    /// <summary>Generations that a training is cut into, where it has as many epochs.</summary>
    private const int Cuts = 8;

    public static Population Of(int members, int epochs)
    {
        var each = Math.Max(1, epochs / Cuts);
        return new(members, each, Math.Max(1, epochs / each));
    }

    /// <summary>Rates, batches, augmentations and real numbers of the network (dropout) may change on the way; what may decide the shape of weights, or what the loss means, stays.</summary>
    public static bool MayChange(ParameterDefinition parameter) =>
        parameter.Name.Contains("optimizer", StringComparison.Ordinal) || parameter.Name == "batch" || parameter.Name.StartsWith("augment.", StringComparison.Ordinal)
        || (parameter is FloatParameter && !parameter.Name.StartsWith("loss", StringComparison.Ordinal));
}
