using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Nnet.Layers;

/// <summary>Functions that TorchSharp does not have, named as PyTorch or torchvision names them.</summary>
public static class Functions
{
    /// <summary>Drops whole samples with probability p in training, and scales the others by 1 / (1 - p) (Huang et al. 2016): (N, ...) stays.</summary>
    public static Tensor drop_path(Tensor input, double p, bool training)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (!training || p == 0) return input.alias();
        if (p >= 1) return torch.zeros_like(input);
        using var scope = torch.NewDisposeScope();
        long[] shape = [input.shape[0], .. Enumerable.Repeat(1L, input.shape.Length - 1)];
        var kept = (torch.rand(shape, device: input.device) >= p).to(input.dtype);
        return (input * kept / (1 - p)).MoveToOuterDisposeScope();
    }

    /// <summary>
    /// max(0, margin - target * input), element by element, for targets -1 and 1 (or integers 0 and 1) of the input's shape; for class indices (N) and scores
    /// (N, K) torch.nn.MultiMarginLoss. float[] unless nothing is reduced.
    /// </summary>
    public static Tensor hinge_loss(Tensor input, Tensor target, double margin = 1, Reduction reduction = Reduction.Mean)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(target);
        if (target.shape.Length < input.shape.Length) return functional.multi_margin_loss(input, target, margin: margin, reduction: reduction);
        using var scope = torch.NewDisposeScope();
        var sign = target.is_floating_point() ? target : 2 * target.to(input.dtype) - 1;
        return Reduce(functional.relu(margin - sign * input), reduction).MoveToOuterDisposeScope();
    }

    /// <summary>
    /// Focal loss (Lin et al. 2017) on logits: alpha_t * (1 - p_t) ** gamma * cross-entropy. Targets of the input's shape are 0 or 1 (torchvision's
    /// sigmoid_focal_loss, where a negative alpha means none); class indices (N, ...) go with logits (N, K, ...) and are weighed by gamma alone.
    /// </summary>
    public static Tensor focal_loss(Tensor input, Tensor target, double gamma = 2, double alpha = 0.25, Reduction reduction = Reduction.Mean)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(target);
        using var scope = torch.NewDisposeScope();
        return Reduce(target.shape.Length == input.shape.Length ? Binary(input, target.to(input.dtype), gamma, alpha) : OfClasses(input, target, gamma), reduction).MoveToOuterDisposeScope();
    }

    /// <summary>The Kullback-Leibler divergence summed over everything but the samples, and averaged over those: float[]. PyTorch's kl_div with reduction batchmean.</summary>
    /// <param name="input">Logarithms of probabilities, (N, ...).</param>
    /// <param name="target">Probabilities of the same shape, or their logarithms.</param>
    /// <param name="log_target">True where the target holds logarithms.</param>
    public static Tensor kl_div_batchmean(Tensor input, Tensor target, bool log_target = false)
    {
        ArgumentNullException.ThrowIfNull(input);
        using var sum = functional.kl_div(input, target, log_target, Reduction.Sum);
        return sum / input.shape[0];
    }

    /// <summary>The sum of the absolute values of some weights: float[].</summary>
    public static Tensor l1_penalty(params Tensor[] weights) => Penalty(weights, weight => weight.abs().sum());

    /// <summary>The sum of the squares of some weights: float[].</summary>
    public static Tensor l2_penalty(params Tensor[] weights) => Penalty(weights, weight => weight.square().sum());

    private static Tensor Binary(Tensor input, Tensor target, double gamma, double alpha)
    {
        var entropy = functional.binary_cross_entropy_with_logits(input, target, reduction: Reduction.None);
        var p = functional.sigmoid(input);
        var right = p * target + (1 - p) * (1 - target);
        var loss = entropy * (1 - right).pow(gamma);
        return alpha >= 0 ? (alpha * target + (1 - alpha) * (1 - target)) * loss : loss;
    }

    private static Tensor OfClasses(Tensor input, Tensor target, double gamma)
    {
        var entropy = functional.cross_entropy(input, target, reduction: Reduction.None);
        return (1 - (-entropy).exp()).pow(gamma) * entropy;
    }

    private static Tensor Penalty(Tensor[] weights, Func<Tensor, Tensor> measure)
    {
        ArgumentNullException.ThrowIfNull(weights);
        using var scope = torch.NewDisposeScope();
        return weights.Select(measure).Aggregate((sum, term) => sum + term).MoveToOuterDisposeScope();
    }

    private static Tensor Reduce(Tensor loss, Reduction reduction) => reduction switch
    {
        Reduction.Mean => loss.mean(),
        Reduction.Sum => loss.sum(),
        _ => loss,
    };
}
