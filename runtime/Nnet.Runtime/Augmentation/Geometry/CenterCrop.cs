using Nnet.Data;
using Nnet.Randomness;

namespace Nnet.Augmentation;

/// <summary>The window of the size in the middle, placed as torchvision does (half of an odd rest is rounded to even).</summary>
internal sealed class CenterCrop(int height, int width) : FieldAugmentation
{
    public override FieldAugmentation ForEvaluation => this;

    public override void Apply(SampleBuffer sample, ref CounterRandom random) => Cut(sample, height, width);

    public static void Cut(SampleBuffer sample, int height, int width)
    {
        if (height > sample.Height || width > sample.Width)
        {
            throw new DataException($"CenterCrop({height}, {width}) is larger than the image of {sample.Height} x {sample.Width}.");
        }

        Window.Cut(sample, (int)Math.Round((sample.Height - height) / 2.0), (int)Math.Round((sample.Width - width) / 2.0), height, width);
    }
}
