using Nnet.Augmentation;

namespace Nnet.Data.Samples;

/// <summary>The values of one field for all samples, in the form that they were read in. Read by several threads at once.</summary>
public abstract class FieldValues : IDisposable
{
    /// <summary>The number of samples.</summary>
    public abstract int Count { get; }

    /// <summary>The shape in which samples are stored, where it is not the field's; null: it is, or samples differ in it.</summary>
    public virtual IReadOnlyList<long>? StoredShape => null;

    /// <summary>True where samples differ in size: the images of a folder.</summary>
    public virtual bool Varies => false;

    /// <summary>Copies a sample as floats.</summary>
    /// <exception cref="DataException">A value is no finite number.</exception>
    public abstract void Copy(int sample, Span<float> destination);

    /// <summary>Copies a sample as integers.</summary>
    /// <exception cref="DataException">A value does not fit the field's type.</exception>
    public abstract void Copy(int sample, Span<long> destination);

    /// <summary>Reads a sample of any size into a buffer that takes on its size.</summary>
    /// <param name="sample">Its number.</param>
    /// <param name="shape">The size, where samples do not differ in it.</param>
    /// <param name="buffer">Takes the values.</param>
    internal virtual void Read(int sample, IReadOnlyList<long> shape, SampleBuffer buffer)
    {
        buffer.Resize(shape);
        Copy(sample, buffer.Values);
    }

    /// <summary>Learns from the training part what the field's values need of it: means for gaps, a vocabulary.</summary>
    internal virtual void Fit(IReadOnlyList<int> training)
    {
    }

    /// <summary>The vocabulary, where the training part decides it.</summary>
    internal virtual IReadOnlyList<string>? Words => null;

    /// <summary>Where a sample stands, for messages: file and row.</summary>
    public virtual string Place(int sample) => $"sample {sample}";

    /// <inheritdoc/>
    public virtual void Dispose() => GC.SuppressFinalize(this);
}
