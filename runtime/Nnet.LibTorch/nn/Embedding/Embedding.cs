using TorchSharp.Native;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A table of vectors: numbers (...) to (..., embedding_dims). The vectors start as normal numbers, that of padding_idx as zeros, which it stays.</summary>
public sealed class Embedding : nn.Module<Tensor, Tensor>
{
    private readonly long paddingIndex;
    private readonly double? maxNorm;
    private readonly double normType;
    private readonly bool scaleByFrequency;
    private readonly bool sparse;

    [ComponentName(Name = nameof(weight))] private Parameter? _weight;

    internal Embedding(Parameter weight, long? padding_idx, double? max_norm, double norm_type, bool scale_grad_by_freq, bool sparse) : base(nameof(Embedding))
    {
        var count = weight.size(0);
        if (padding_idx is { } index && (index < -count || index >= count))
            throw new ArgumentException($"padding_idx must lie between {-count} and {count - 1}, not {index}.", nameof(padding_idx));
        paddingIndex = padding_idx is { } given ? (given < 0 ? given + count : given) : -1;
        (maxNorm, normType, scaleByFrequency, this.sparse) = (max_norm, norm_type, scale_grad_by_freq, sparse);
        this.weight = weight;
    }

    /// <summary>The vectors: (num_embeddings, embedding_dims).</summary>
    public Parameter weight
    {
        get => _weight!;
        set => SetParameter(ref _weight, value, nameof(weight));
    }

    public override Tensor forward(Tensor input)
    {
        if (maxNorm is { } limit) using (no_grad()) NnOps.embedding_renorm_.Run(weight, input, limit, normType);
        return NnOps.embedding.Call(weight, input, paddingIndex, scaleByFrequency, sparse);
    }
}
