using TorchSharp.Modules;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        // Activations. With inplace the input is overwritten, and a second handle of it is returned.
        public static partial class functional
        {
            /// <summary>max(0, x) + min(0, alpha (exp(x / alpha) - 1)).</summary>
            public static Tensor celu(Tensor x, double alpha, bool inplace = false) => inplace ? NnOps.celu_.InPlace(x, alpha).alias() : NnOps.celu.Call(x, alpha);

            /// <summary>x above zero, alpha (exp(x) - 1) below.</summary>
            public static Tensor elu(Tensor x, double alpha, bool inplace = false) => inplace ? NnOps.elu_.InPlace(x, alpha).alias() : NnOps.elu.Call(x, alpha);

            /// <summary>x times the normal distribution function of x; approximated by tanh on request.</summary>
            public static Tensor gelu(Tensor x) => NnOps.gelu.Call(x);

            /// <summary>x times the normal distribution function of x; approximated by tanh on request.</summary>
            public static Tensor gelu(Tensor x, GELU.Approximate approximate, bool inplace = false) =>
                inplace ? NnOps.gelu_.InPlace(x, approximate.ToString()).alias() : NnOps.gelu.Call(x, approximate.ToString());

            /// <summary>x times the normal distribution function of x; approximated by tanh on request.</summary>
            public static Tensor gelu(Tensor x, bool inplace) => gelu(x, Modules.GELU.Approximate.none, inplace);

            /// <summary>The first half along a dimension times the sigmoid of the second.</summary>
            public static Tensor glu(Tensor input, long dim = -1) => NnOps.glu.Call(input, dim);

            /// <summary>x where its absolute value is above lambda, else zero.</summary>
            public static Tensor hardshrink(Tensor x, double lambda = 0.5) => NnOps.hardshrink.Call(x, lambda);

            /// <summary>The sigmoid in three straight pieces: x / 6 + 1/2 between -3 and 3.</summary>
            public static Tensor hardsigmoid(Tensor input, bool inplace = false) => inplace ? NnOps.hardsigmoid_.InPlace(input).alias() : NnOps.hardsigmoid.Call(input);

            /// <summary>x times hardsigmoid(x).</summary>
            public static Tensor hardswish(Tensor input, bool inplace = false) => inplace ? NnOps.hardswish_.InPlace(input).alias() : NnOps.hardswish.Call(input);

            /// <summary>x cut off at min_val and max_val.</summary>
            public static Tensor hardtanh(Tensor x, double min_val = -1, double max_val = 1, bool inplace = false) =>
                inplace ? NnOps.hardtanh_.InPlace(x, min_val, max_val).alias() : NnOps.hardtanh.Call(x, min_val, max_val);

            /// <summary>x above zero, negative_slope x below.</summary>
            public static Tensor leaky_relu(Tensor input, double negative_slope = 0.01, bool inplace = false) =>
                inplace ? NnOps.leaky_relu_.InPlace(input, negative_slope).alias() : NnOps.leaky_relu.Call(input, negative_slope);

            /// <summary>The logarithm of the softmax along a dimension.</summary>
            public static Tensor log_softmax(Tensor x, long dim) => NnOps.log_softmax.Call(x, dim);

            /// <summary>The logarithm of the sigmoid.</summary>
            public static Tensor logsigmoid(Tensor x) => NnOps.log_sigmoid.Call(x);

            /// <summary>x tanh(softplus(x)).</summary>
            public static Tensor mish(Tensor x, bool inplace = false) => inplace ? NnOps.mish_.InPlace(x).alias() : NnOps.mish.Call(x);

            /// <summary>x above zero, weight x below; one weight, or one for each channel.</summary>
            public static Tensor prelu(Tensor input, Tensor weight) => NnOps.prelu.Call(input, weight);

            /// <summary>max(x, 0).</summary>
            public static Tensor relu(Tensor x, bool inplace = false) => inplace ? NnOps.relu_.InPlace(x).alias() : NnOps.relu.Call(x);

            /// <summary>min(max(x, 0), 6).</summary>
            public static Tensor relu6(Tensor x, bool inplace = false) => inplace ? NnOps.relu6_.InPlace(x).alias() : NnOps.relu6.Call(x);

            /// <summary>x above zero, and below it x times a random slope between lower and upper; here the mean slope, as when evaluating.</summary>
            public static Tensor rrelu(Tensor x, double lower = 0.125, double upper = 1.0 / 3.0, bool inplace = false) =>
                inplace ? NnOps.rrelu_.InPlace(x, lower, upper).alias() : NnOps.rrelu.Call(x, lower, upper);

            /// <summary>The ELU scaled so that activations keep mean 0 and variance 1.</summary>
            public static Tensor selu(Tensor x, bool inplace = false) => inplace ? NnOps.selu_.InPlace(x).alias() : NnOps.selu.Call(x);

            /// <summary>1 / (1 + exp(-x)).</summary>
            public static Tensor sigmoid(Tensor x) => NnOps.sigmoid.Call(x);

            /// <summary>1 / (1 + exp(-x)).</summary>
            public static Tensor sigmoid(Tensor x, bool inplace) => inplace ? NnOps.sigmoid_.InPlace(x).alias() : NnOps.sigmoid.Call(x);

            /// <summary>x times the sigmoid of x.</summary>
            public static Tensor silu(Tensor x, bool inplace = false) => inplace ? NnOps.silu_.InPlace(x).alias() : NnOps.silu.Call(x);

            /// <summary>exp(x) divided by its sum along a dimension.</summary>
            public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) => NnOps.softmax.Call(input, dim, dtype);

            /// <summary>The softmax over the channels of (N, C, H, W) or (C, H, W).</summary>
            public static Tensor softmax2d(Tensor x) =>
                x.dim() is 3 or 4 ? NnOps.softmax.Call(x, -3L) : throw new ArgumentException($"softmax2d takes 3 or 4 dimensions, not {x.dim()}.", nameof(x));

            /// <summary>The softmax of -x along a dimension.</summary>
            public static Tensor softmin(Tensor x, long dim)
            {
                using var negative = -x;
                return NnOps.softmax.Call(negative, dim);
            }

            /// <summary>log(1 + exp(beta x)) / beta; x itself where beta x is above the threshold.</summary>
            public static Tensor softplus(Tensor x, double beta = 1, double threshold = 20) => NnOps.softplus.Call(x, beta, threshold);

            /// <summary>x drawn towards zero by lambda.</summary>
            public static Tensor softshrink(Tensor x, double lambda = 0.5) => NnOps.softshrink.Call(x, lambda);

            /// <summary>x / (1 + |x|).</summary>
            public static Tensor softsign(Tensor x, bool inplace = false)
            {
                using var absolute = x.abs();
                using var divisor = absolute + 1;
                return inplace ? x.div_(divisor).alias() : x / divisor;
            }

            /// <summary>The hyperbolic tangent.</summary>
            public static Tensor tanh(Tensor x, bool inplace = false) => inplace ? NnOps.tanh_.InPlace(x).alias() : NnOps.tanh.Call(x);

            /// <summary>x - tanh(x).</summary>
            public static Tensor tanhshrink(Tensor x, bool inplace = false)
            {
                using var tanh = x.tanh();
                return inplace ? x.sub_(tanh).alias() : x - tanh;
            }

            /// <summary>x where it is above the threshold, else the value.</summary>
            public static Tensor threshold(Tensor x, double threshold, double value, bool inplace = false) =>
                inplace ? NnOps.threshold_.InPlace(x, threshold, value).alias() : NnOps.threshold.Call(x, threshold, value);
        }
    }
}
