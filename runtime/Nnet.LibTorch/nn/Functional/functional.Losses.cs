using TorchSharp.Modules;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        // Losses. The reduction is over all elements; None keeps them.
        public static partial class functional
        {
            /// <summary>-(y log x + (1 - y) log(1 - x)) for probabilities x.</summary>
            public static Tensor binary_cross_entropy(Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean) =>
                NnOps.binary_cross_entropy.Call(input, target, weight, (long)reduction);

            /// <summary>The binary cross entropy of sigmoid(x), computed without overflow; pos_weights weigh the positive targets.</summary>
            public static Tensor binary_cross_entropy_with_logits(Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean,
                Tensor? pos_weights = null) =>
                NnOps.binary_cross_entropy_with_logits.Call(input, target, weight, pos_weights, (long)reduction);

            /// <summary>1 - cos for targets 1, max(0, cos - margin) for targets -1.</summary>
            public static Tensor cosine_embedding_loss(Tensor input1, Tensor input2, Tensor target, double margin = 0, Reduction reduction = Reduction.Mean) =>
                NnOps.cosine_embedding_loss.Call(input1, input2, target, margin, (long)reduction);

            /// <summary>The cosine of the angle between vectors along a dimension.</summary>
            public static Tensor cosine_similarity(Tensor x1, Tensor x2, long dim = 1, double eps = 1e-8) => NnOps.cosine_similarity.Call(x1, x2, dim, eps);

            /// <summary>The cross entropy of the softmax of logits (N, K, ...) and classes (N, ...) or probabilities (N, K, ...).</summary>
            public static Tensor cross_entropy(Tensor input, Tensor target, Tensor? weight = null, long ignore_index = -100, Reduction reduction = Reduction.Mean,
                double label_smoothing = 0) =>
                NnOps.cross_entropy_loss.Call(input, target, weight, (long)reduction, ignore_index, label_smoothing);

            /// <summary>Connectionist temporal classification (Graves et al., 2006): log_probs (T, N, K), targets (N, S) or all in a row.</summary>
            public static Tensor ctc_loss(Tensor log_probs, Tensor targets, Tensor input_lengths, Tensor target_lengths, long blank = 0, bool zero_infinity = false,
                Reduction reduction = Reduction.Mean) =>
                NnOps.ctc_loss.Call(log_probs, targets, input_lengths, target_lengths, blank, (long)reduction, zero_infinity);

            /// <summary>The negative logarithm of a normal density with mean input and the variance given, at the target; full adds the constant.</summary>
            public static Tensor gaussian_nll_loss(Tensor input, Tensor target, Tensor variance, bool full = false, float eps = 1e-6f, Reduction reduction = Reduction.Mean)
            {
                using var scope = NewDisposeScope();
                if (variance.shape.Length == input.shape.Length - 1) variance = variance.unsqueeze(-1);
                var clamped = variance.clone();
                using (no_grad()) clamped.clamp_(eps);
                var loss = 0.5 * (clamped.log() + (input - target).square() / clamped);
                if (full) loss = loss + 0.5 * Math.Log(2 * Math.PI);
                return Reduced(loss, reduction).MoveToOuterDisposeScope();
            }

            /// <summary>x for targets 1, max(0, margin - x) for targets -1.</summary>
            public static Tensor hinge_embedding_loss(Tensor input, Tensor target, double margin = 0, Reduction reduction = Reduction.Mean) =>
                NnOps.hinge_embedding_loss.Call(input, target, margin, (long)reduction);

            /// <summary>Half the square of the difference up to delta, linear beyond.</summary>
            public static Tensor huber_loss(Tensor input, Tensor target, double delta = 1, Reduction reduction = Reduction.Mean) =>
                NnOps.huber_loss.Call(input, target, (long)reduction, delta);

            /// <summary>y (log y - x) for logarithms of probabilities x, and y or (log_target) log y. The mean is over all elements.</summary>
            public static Tensor kl_div(Tensor input, Tensor target, bool log_target = true, Reduction reduction = Reduction.Mean) =>
                NnOps.kl_div.Call(input, target, (long)reduction, log_target);

            /// <summary>The absolute difference.</summary>
            public static Tensor l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) => NnOps.l1_loss.Call(input, target, (long)reduction);

            /// <summary>max(0, -y (x1 - x2) + margin).</summary>
            public static Tensor margin_ranking_loss(Tensor input1, Tensor input2, Tensor target, double margin = 0, Reduction reduction = Reduction.Mean) =>
                NnOps.margin_ranking_loss.Call(input1, input2, target, margin, (long)reduction);

            /// <summary>The squared difference.</summary>
            public static Tensor mse_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) => NnOps.mse_loss.Call(input, target, (long)reduction);

            /// <summary>The hinge loss of several classes of one sample; targets (N, K) list classes and end with -1.</summary>
            public static Tensor multi_label_margin_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                NnOps.multilabel_margin_loss.Call(input, target, (long)reduction);

            /// <summary>The hinge loss of one class among several.</summary>
            public static Tensor multi_margin_loss(Tensor input, Tensor target, int p = 1, double margin = 1, Tensor? weight = null, Reduction reduction = Reduction.Mean) =>
                NnOps.multi_margin_loss.Call(input, target, p, margin, weight, (long)reduction);

            /// <summary>The mean over classes of the binary cross entropy of sigmoid(x).</summary>
            public static Tensor multilabel_soft_margin_loss(Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean)
            {
                using var scope = NewDisposeScope();
                var loss = -(target * logsigmoid(input) + (1 - target) * logsigmoid(-input));
                if (weight is not null) loss = loss * weight;
                return Reduced(loss.mean([-1]), reduction).MoveToOuterDisposeScope();
            }

            /// <summary>Minus the input at the class of the target, for logarithms of probabilities (N, K, ...).</summary>
            public static Tensor nll_loss(Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean) =>
                NnOps.nll_loss_nd.Call(input, target, weight, (long)reduction);

            /// <summary>The p-norm of the difference along the last dimension.</summary>
            public static Tensor pairwise_distance(Tensor input1, Tensor input2, double p = 2, double eps = 1e-6, bool keepdim = false) =>
                NnOps.pairwise_distance.Call(input1, input2, p, eps, keepdim);

            /// <summary>The negative logarithm of a Poisson probability of the target, with rate exp(x) or (log_input: false) x; full adds Stirling's term.</summary>
            public static Tensor poisson_nll_loss(Tensor input, Tensor target, bool log_input = true, bool full = false, float eps = 1e-8f, Reduction reduction = Reduction.Mean) =>
                NnOps.poisson_nll_loss.Call(input, target, log_input, full, eps, (long)reduction);

            /// <summary>Half the square of the difference over beta up to beta, the absolute difference less beta / 2 beyond.</summary>
            public static Tensor smooth_l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean, double beta = 1) =>
                NnOps.smooth_l1_loss.Call(input, target, (long)reduction, beta);

            /// <summary>log(1 + exp(-y x)).</summary>
            public static Tensor soft_margin_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                NnOps.soft_margin_loss.Call(input, target, (long)reduction);

            /// <summary>max(0, distance to positive - distance to negative + margin); swap takes the smaller distance of the negative to anchor and positive.</summary>
            public static Tensor triplet_margin_loss(Tensor anchor, Tensor positive, Tensor negative, double margin = 1, long p = 2, double eps = 1e-6,
                bool swap = false, Reduction reduction = Reduction.Mean) =>
                NnOps.triplet_margin_loss.Call(anchor, positive, negative, margin, p, eps, swap, (long)reduction);

            /// <summary>As triplet_margin_loss, with any distance; the Euclidean one when none is given.</summary>
            public static Tensor triplet_margin_with_distance_loss(Tensor anchor, Tensor positive, Tensor negative, Func<Tensor, Tensor, Tensor>? distance = null,
                double margin = 1, bool swap = false, Reduction reduction = Reduction.Mean)
            {
                using var scope = NewDisposeScope();
                distance ??= (a, b) => pairwise_distance(a, b);
                var far = distance(anchor, negative);
                if (swap) far = far.minimum(distance(positive, negative));
                var loss = (distance(anchor, positive) - far + margin).clamp_min(0);
                return Reduced(loss, reduction).MoveToOuterDisposeScope();
            }

            private static Tensor Reduced(Tensor loss, Reduction reduction) => reduction switch
            {
                Reduction.Mean => loss.mean(),
                Reduction.Sum => loss.sum(),
                _ => loss,
            };
        }
    }
}
