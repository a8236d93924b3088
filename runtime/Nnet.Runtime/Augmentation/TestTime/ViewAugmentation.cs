using Nnet.Randomness;

namespace Nnet.Augmentation;

/// <summary>A test-time version in the place of the transformations of training.</summary>
internal sealed class ViewAugmentation(TestTimeView view) : FieldAugmentation
{
    public override void Apply(SampleBuffer sample, ref CounterRandom random) => view.Apply(sample);
}
