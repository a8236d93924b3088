using Nnet.Augmentation;
using Nnet.Data.Samples;
using Nnet.Randomness;

namespace Nnet.Data.Batches;

/// <summary>The way of one float field from its source into a batch: transformations of its values, normalization, masks and noise.</summary>
internal sealed class SamplePipeline
{
    private readonly FieldDefinition field;
    private readonly FieldValues values;
    private readonly FieldAugmentation[] before;
    private readonly FieldAugmentation[] after;
    private readonly Normalization? normalization;
    private readonly IReadOnlyList<long> storedShape;
    private readonly string purpose;
    private readonly bool isImage;

    /// <param name="field">The field.</param>
    /// <param name="values">Its samples.</param>
    /// <param name="steps">The transformations in order.</param>
    /// <param name="normalization">Its normalization; null: it is not normalized.</param>
    public SamplePipeline(FieldDefinition field, FieldValues values, IReadOnlyList<FieldAugmentation> steps, Normalization? normalization)
    {
        (this.field, this.values, this.normalization) = (field, values, normalization);
        before = [.. steps.Where(step => !step.OnNormalized)];
        after = [.. steps.Where(step => step.OnNormalized)];
        purpose = "augment/" + field.Name;
        isImage = field.Shape.Count == 3;
        storedShape = values.StoredShape is { } stored && stored.Aggregate(1L, (product, size) => product * size) != field.Length ? stored : field.Shape;
        IsPlain = before.Length + after.Length == 0 && !values.Varies && ReferenceEquals(storedShape, field.Shape);
    }

    /// <summary>Whether samples can be read to where they go: no transformation, and the field's own shape.</summary>
    public bool IsPlain { get; }

    /// <summary>Brings a sample into the batch.</summary>
    /// <param name="sample">Its number.</param>
    /// <param name="seed">The recipe's seed.</param>
    /// <param name="epoch">The epoch.</param>
    /// <param name="buffer">Room to work in.</param>
    /// <param name="destination">Its place in the batch.</param>
    public void Run(int sample, long seed, int epoch, SampleBuffer buffer, Span<float> destination)
    {
        if (IsPlain)
        {
            values.Copy(sample, destination);
            normalization?.Apply(destination, isImage);
            return;
        }

        Transform(sample, seed, epoch, buffer);
        if (buffer.Length != destination.Length)
        {
            throw new DataException($"{values.Place(sample)}: \"{field.Name}\" is {field.Shown}, but the image is {buffer.Channels} x {buffer.Height} x {buffer.Width} after its transformations. Crop it (CenterCrop, RandomCrop), or give the source a size.");
        }

        buffer.Values.CopyTo(destination);
    }

    /// <summary>A sample as it goes into the batch, of whichever size.</summary>
    public void Transform(int sample, long seed, int epoch, SampleBuffer buffer)
    {
        values.Read(sample, storedShape, buffer);
        var random = new CounterRandom(seed, purpose, epoch, sample);
        foreach (var step in before)
        {
            step.Apply(buffer, ref random);
        }

        normalization?.Apply(buffer.Values, isImage);
        foreach (var step in after)
        {
            step.Apply(buffer, ref random);
        }
    }
}
