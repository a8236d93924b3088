using static TorchSharp.torch;

namespace Nnet.Metrics;

/// <summary>Turns predictions into classes.</summary>
internal static class ClassDecision
{
    /// <summary>
    /// The decided class of each target, flat int64 (N * ...). Predictions with a class axis more than the target, (N, K, ...), decide for
    /// the largest; predictions of the target's shape, or (N, 1) against (N), are binary and decide by the threshold.
    /// </summary>
    public static long[] Decide(Tensor prediction, Tensor target, double threshold)
    {
        using var scope = NewDisposeScope();
        var decided = IsBinary(prediction, target)
            ? prediction.gt(threshold).to_type(ScalarType.Int64)
            : prediction.argmax(target.dim() == prediction.dim() - 1 && prediction.dim() > 1 && SameButClasses(prediction, target) ? 1 : prediction.dim() - 1);
        return decided.cpu().contiguous().flatten().data<long>().ToArray();
    }

    /// <summary>The true classes, flat int64; one-hot and soft targets stand for their largest class.</summary>
    public static long[] Truth(Tensor target, Tensor prediction)
    {
        using var scope = NewDisposeScope();
        var isDistribution = target.is_floating_point() && target.dim() == prediction.dim() && target.dim() > 1 && target.shape[^1] > 1;
        var classes = isDistribution ? target.argmax(-1) : target.to_type(ScalarType.Int64);
        return classes.cpu().contiguous().flatten().data<long>().ToArray();
    }

    /// <summary>True where there is one score for each target instead of one for each class.</summary>
    public static bool IsBinary(Tensor prediction, Tensor target) =>
        prediction.numel() == target.numel() && (prediction.dim() == 1 || prediction.shape[^1] == 1 || !target.is_floating_point());

    private static bool SameButClasses(Tensor prediction, Tensor target) =>
        prediction.dim() > 2 && target.shape.Skip(1).SequenceEqual(prediction.shape.Skip(2));
}
