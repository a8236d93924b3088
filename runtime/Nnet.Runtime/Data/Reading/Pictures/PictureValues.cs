using Nnet.Augmentation;
using Nnet.Data.Samples;

namespace Nnet.Data.Reading.Pictures;

/// <summary>Pictures in files, decoded when they are asked for.</summary>
/// <param name="field">The field, (channels, height, width); its scale is applied to 0 to 255.</param>
/// <param name="files">The files.</param>
/// <param name="size">Height and width to resize to; null: as they are.</param>
/// <param name="channels">1: grey, 3: red, green, blue.</param>
internal sealed class PictureValues(FieldDefinition field, IReadOnlyList<string> files, (int Height, int Width)? size, int channels) : FieldValues
{
    private readonly float factor = (float)field.Scale;

    public override int Count => files.Count;

    public override bool Varies => size is null;

    public override IReadOnlyList<long>? StoredShape => size is { } given ? [channels, given.Height, given.Width] : null;

    public override string Place(int sample) => files[sample];

    public override void Copy(int sample, Span<float> destination)
    {
        var buffer = new SampleBuffer();
        Read(sample, field.Shape, buffer);
        if (buffer.Length != destination.Length)
        {
            throw new DataException($"The picture \"{files[sample]}\" has {buffer.Height} x {buffer.Width} pixels, but \"{field.Name}\" is {field.Shown}. Give the source a size, or crop it.");
        }

        buffer.Values.CopyTo(destination);
    }

    public override void Copy(int sample, Span<long> destination) => throw new InvalidOperationException($"\"{field.Name}\" is a float field.");

    internal override void Read(int sample, IReadOnlyList<long> shape, SampleBuffer buffer)
    {
        var picture = PictureFile.Read(files[sample]);
        buffer.Resize(channels, picture.Height, picture.Width);
        picture.ToPlanes(channels, buffer.Values, factor);
        if (size is { } given)
        {
            Resampling.Resize(buffer, given.Height, given.Width);
        }
    }
}
