using Nnet.Augmentation;

namespace Nnet.Data.Samples;

/// <summary>The samples of several files, one file after the other.</summary>
internal sealed class JoinedValues : FieldValues
{
    private readonly IReadOnlyList<FieldValues> pieces;
    private readonly int[] ends;

    private JoinedValues(IReadOnlyList<FieldValues> pieces)
    {
        this.pieces = pieces;
        ends = new int[pieces.Count];
        for (var i = 0; i < ends.Length; i++)
        {
            ends[i] = pieces[i].Count + (i == 0 ? 0 : ends[i - 1]);
        }
    }

    /// <inheritdoc/>
    public override int Count => ends[^1];

    /// <inheritdoc/>
    public override IReadOnlyList<long>? StoredShape => pieces[0].StoredShape;

    /// <summary>The samples of some files, in order.</summary>
    public static FieldValues Of(IReadOnlyList<FieldValues> pieces) => pieces.Count == 1 ? pieces[0] : new JoinedValues(pieces);

    /// <inheritdoc/>
    public override string Place(int sample) => Find(ref sample).Place(sample);

    /// <inheritdoc/>
    public override void Copy(int sample, Span<float> destination) => Find(ref sample).Copy(sample, destination);

    /// <inheritdoc/>
    public override void Copy(int sample, Span<long> destination) => Find(ref sample).Copy(sample, destination);

    /// <inheritdoc/>
    public override void Dispose()
    {
        foreach (var piece in pieces)
        {
            piece.Dispose();
        }
    }

    internal override void Read(int sample, IReadOnlyList<long> shape, SampleBuffer buffer) => Find(ref sample).Read(sample, shape, buffer);

    private FieldValues Find(ref int sample)
    {
        var piece = 0;
        while (sample >= ends[piece])
        {
            piece++;
        }

        sample -= piece == 0 ? 0 : ends[piece - 1];
        return pieces[piece];
    }
}
