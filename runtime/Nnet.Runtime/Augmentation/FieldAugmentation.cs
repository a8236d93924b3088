using Nnet.Randomness;

namespace Nnet.Augmentation;

/// <summary>A random transformation of one sample of a float field.</summary>
public abstract class FieldAugmentation
{
    /// <summary>What stands in its place where nothing is random (evaluation); null: nothing. Only what changes the size has one.</summary>
    public virtual FieldAugmentation? ForEvaluation => null;

    /// <summary>
    /// Whether it acts on what the network sees, after normalization: masks, whose zero is then the mean, and noise. What moves or colours pixels acts on the
    /// field's values before, from 0 to 1 with the usual scale.
    /// </summary>
    public virtual bool OnNormalized => false;

    /// <summary>Transforms a sample.</summary>
    /// <param name="sample">The sample; it may become smaller or larger.</param>
    /// <param name="random">The sample's own random numbers in this epoch.</param>
    public abstract void Apply(SampleBuffer sample, ref CounterRandom random);
}
