using Nnet.Randomness;

namespace Nnet.Augmentation;

/// <summary>A random transformation of one sample of a field, in place.</summary>
public abstract class FieldAugmentation
{
    /// <summary>Transforms a sample.</summary>
    /// <param name="sample">Its values, (channels, height, width) row-major for images.</param>
    /// <param name="shape">The field's shape.</param>
    /// <param name="scratch">A buffer of the same length, of any content.</param>
    /// <param name="random">The sample's own random numbers in this epoch.</param>
    public abstract void Apply(Span<float> sample, IReadOnlyList<long> shape, Span<float> scratch, ref CounterRandom random);

    /// <summary>Channels, height and width of an image; (1, 1, n) of anything else.</summary>
    protected static (int Channels, int Height, int Width) Image(IReadOnlyList<long> shape) => shape.Count switch
    {
        3 => ((int)shape[0], (int)shape[1], (int)shape[2]),
        2 => (1, (int)shape[0], (int)shape[1]),
        1 => (1, 1, (int)shape[0]),
        _ => (1, 1, 1),
    };
}
