using Nnet.Data;
using Nnet.Randomness;

namespace Nnet.Augmentation;

/// <summary>A random window of the size, after zeros were put around the image.</summary>
internal sealed class RandomCrop(int height, int width, int padding) : FieldAugmentation
{
    public override FieldAugmentation ForEvaluation => new CenterCrop(height, width);

    public override void Apply(SampleBuffer sample, ref CounterRandom random)
    {
        var (down, right) = (sample.Height + (2 * padding) - height, sample.Width + (2 * padding) - width);
        if (down < 0 || right < 0)
        {
            throw new DataException($"RandomCrop({height}, {width}) is larger than the image of {sample.Height} x {sample.Width} with its padding of {padding}.");
        }

        Window.Cut(sample, random.NextInt(down + 1) - padding, random.NextInt(right + 1) - padding, height, width);
    }
}
