using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>max(0, x) + min(0, alpha (exp(x / alpha) - 1)) (Barron, 2017).</summary>
        public static CELU CELU(double alpha = 1, bool inplace = false) => new(alpha, inplace);

        /// <summary>x above zero, alpha (exp(x) - 1) below (Clevert et al., 2015).</summary>
        public static ELU ELU(double alpha = 1, bool inplace = false) => new(alpha, inplace);

        /// <summary>x times the normal distribution function of x (Hendrycks and Gimpel, 2016).</summary>
        public static GELU GELU() => new(Modules.GELU.Approximate.none, false);

        /// <summary>x times the normal distribution function of x (Hendrycks and Gimpel, 2016).</summary>
        public static GELU GELU(GELU.Approximate approximate, bool inplace = false) => new(approximate, inplace);

        /// <summary>x times the normal distribution function of x (Hendrycks and Gimpel, 2016).</summary>
        public static GELU GELU(bool inplace) => new(Modules.GELU.Approximate.none, inplace);

        /// <summary>The first half along a dimension times the sigmoid of the second (Dauphin et al., 2016).</summary>
        public static GLU GLU(long dim = -1) => new(dim);

        /// <summary>x where its absolute value is above lambda, else zero.</summary>
        public static Hardshrink Hardshrink(double lambda = 0.5) => new(lambda);

        /// <summary>The sigmoid in three straight pieces.</summary>
        public static Hardsigmoid Hardsigmoid(bool inplace = false) => new(inplace);

        /// <summary>x times hardsigmoid(x) (Howard et al., 2019).</summary>
        public static Hardswish Hardswish(bool inplace = false) => new(inplace);

        /// <summary>x cut off at min_val and max_val.</summary>
        public static Hardtanh Hardtanh(double min_val = -1, double max_val = 1, bool inplace = false) => new(min_val, max_val, inplace);

        /// <summary>x above zero, negative_slope x below.</summary>
        public static LeakyReLU LeakyReLU(double negative_slope = 0.01, bool inplace = false) => new(negative_slope, inplace);

        /// <summary>The logarithm of the sigmoid.</summary>
        public static LogSigmoid LogSigmoid() => new();

        /// <summary>The logarithm of the softmax along a dimension.</summary>
        public static LogSoftmax LogSoftmax(long dim) => new(dim);

        /// <summary>x tanh(softplus(x)) (Misra, 2019).</summary>
        public static Mish Mish() => new(false);

        /// <summary>x tanh(softplus(x)) (Misra, 2019).</summary>
        public static Mish Mish(bool inplace) => new(inplace);

        /// <summary>x above zero, weight x below; one weight, or one for each channel (He et al., 2015).</summary>
        public static PReLU PReLU(long num_parameters, double init = 0.25, Device? device = null, ScalarType? dtype = null) => new(num_parameters, init, device, dtype);

        /// <summary>max(x, 0).</summary>
        public static ReLU ReLU(bool inplace = false) => new(inplace);

        /// <summary>min(max(x, 0), 6).</summary>
        public static ReLU6 ReLU6(bool inplace = false) => new(inplace);

        /// <summary>x above zero, and below it x times the mean of lower and upper.</summary>
        public static RReLU RReLU(double lower = 0.125, double upper = 1.0 / 3.0, bool inplace = false) => new(lower, upper, inplace);

        /// <summary>The ELU scaled so that activations keep mean 0 and variance 1 (Klambauer et al., 2017).</summary>
        public static SELU SELU(bool inplace = false) => new(inplace);

        /// <summary>x times the sigmoid of x.</summary>
        public static SiLU SiLU() => new(false);

        /// <summary>x times the sigmoid of x.</summary>
        public static SiLU SiLU(bool inplace) => new(inplace);

        /// <summary>1 / (1 + exp(-x)).</summary>
        public static Sigmoid Sigmoid() => new(false);

        /// <summary>1 / (1 + exp(-x)).</summary>
        public static Sigmoid Sigmoid(bool inplace) => new(inplace);

        /// <summary>exp(x) divided by its sum along a dimension.</summary>
        public static Softmax Softmax(long dim) => new(dim);

        /// <summary>The softmax over the channels of (N, C, H, W).</summary>
        public static Softmax2d Softmax2d() => new();

        /// <summary>The softmax of -x along a dimension.</summary>
        public static Softmin Softmin(long dim) => new(dim);

        /// <summary>log(1 + exp(beta x)) / beta.</summary>
        public static Softplus Softplus(double beta = 1, double threshold = 20) => new(beta, threshold);

        /// <summary>x drawn towards zero by lambda.</summary>
        public static Softshrink Softshrink(double lambda = 0.5) => new(lambda);

        /// <summary>x / (1 + |x|).</summary>
        public static Softsign Softsign() => new(false);

        /// <summary>x / (1 + |x|).</summary>
        public static Softsign Softsign(bool inplace) => new(inplace);

        /// <summary>The hyperbolic tangent.</summary>
        public static Tanh Tanh() => new(false);

        /// <summary>The hyperbolic tangent.</summary>
        public static Tanh Tanh(bool inplace = false) => new(inplace);

        /// <summary>x - tanh(x).</summary>
        public static Tanhshrink Tanhshrink() => new(false);

        /// <summary>x - tanh(x).</summary>
        public static Tanhshrink Tanhshrink(bool inplace = false) => new(inplace);

        /// <summary>x where it is above the threshold, else the value.</summary>
        public static Threshold Threshold(double threshold, double value, bool inplace = false) => new(threshold, value, inplace);
    }
}
