using TorchSharp.Native;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The sum, mean or maximum of vectors of a table for each bag: numbers (B, N), or (N) with the offsets at which bags begin, to (B, embedding_dims).</summary>
public sealed class EmbeddingBag : nn.Module<Tensor, Tensor, Tensor, Tensor>, nn.IModule<Tensor, Tensor, Tensor>
{
    private readonly double? maxNorm;
    private readonly double normType;
    private readonly bool scaleByFrequency;
    private readonly EmbeddingBagMode mode;
    private readonly bool sparse;
    private readonly bool includeLastOffset;
    private readonly long paddingIndex;

    [ComponentName(Name = nameof(weight))] private Parameter? _weight;

    internal EmbeddingBag(Parameter weight, double? max_norm, double norm_type, bool scale_grad_by_freq, EmbeddingBagMode mode, bool sparse, bool include_last_offset,
        long padding_index)
        : base(nameof(EmbeddingBag))
    {
        (maxNorm, normType, scaleByFrequency, this.mode, this.sparse) = (max_norm, norm_type, scale_grad_by_freq, mode, sparse);
        (includeLastOffset, paddingIndex) = (include_last_offset, padding_index);
        this.weight = weight;
    }

    /// <summary>The vectors: (num_embeddings, embedding_dims).</summary>
    public Parameter weight
    {
        get => _weight!;
        set => SetParameter(ref _weight, value, nameof(weight));
    }

    /// <summary>Runs the module and its hooks on bags (B, N) of one length.</summary>
    public Tensor call(Tensor input) => base.call(input, null!, null!);

    /// <summary>Runs the module and its hooks on numbers (N) and the offsets (B) at which bags begin.</summary>
    public Tensor call(Tensor input, Tensor offsets) => base.call(input, offsets, null!);

    /// <summary>Runs the module and its hooks; perSampleWeights, of the input's shape, multiply the vectors of a sum.</summary>
    public new Tensor call(Tensor input, Tensor? offsets, Tensor? perSampleWeights) => base.call(input, offsets!, perSampleWeights!);

    public override Tensor forward(Tensor input, Tensor? offsets, Tensor? perSampleWeights)
    {
        if (input.dim() == 1 && offsets is null) throw new ArgumentException("Numbers in a row need the offsets at which bags begin.", nameof(offsets));
        if (input.dim() == 2 && offsets is not null) throw new ArgumentException("Bags of one length need no offsets.", nameof(offsets));
        using var scope = NewDisposeScope();
        if (maxNorm is { } limit) using (no_grad()) NnOps.embedding_renorm_.Run(weight, input, limit, normType);
        if (input.dim() == 2)
        {
            offsets = arange(0, input.numel(), input.size(1), dtype: input.dtype, device: input.device);
            input = input.reshape(-1);
            perSampleWeights = perSampleWeights?.reshape(-1);
        }
        Arg padding = paddingIndex < 0 ? Arg.None : paddingIndex;
        var results = NnOps.embedding_bag.CallMany(weight, input, offsets, scaleByFrequency, (long)mode, sparse, perSampleWeights, includeLastOffset, padding);
        return results[0].MoveToOuterDisposeScope();
    }
}
