using TorchSharp.Modules;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        // Dropout.
        public static partial class functional
        {
            /// <summary>While training, dropout that keeps mean and variance, for SELU.</summary>
            public static Tensor alpha_dropout(Tensor input, double p = 0.5, bool training = false, bool inplace = false) =>
                inplace ? NnOps.alpha_dropout_.InPlace(input, p, training).alias() : NnOps.alpha_dropout.Call(input, p, training);

            /// <summary>While training, sets elements to zero with probability p and divides the others by 1 - p.</summary>
            public static Tensor dropout(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                inplace ? NnOps.dropout_.InPlace(input, p, training).alias() : NnOps.dropout.Call(input, p, training);

            /// <summary>While training, sets whole channels to zero with probability p and divides the others by 1 - p.</summary>
            public static Tensor dropout1d(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                inplace ? NnOps.feature_dropout_.InPlace(input, p, training).alias() : NnOps.feature_dropout.Call(input, p, training);

            /// <summary>While training, sets whole channels to zero with probability p and divides the others by 1 - p.</summary>
            public static Tensor dropout2d(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                inplace ? NnOps.feature_dropout_.InPlace(input, p, training).alias() : NnOps.feature_dropout.Call(input, p, training);

            /// <summary>While training, sets whole channels to zero with probability p and divides the others by 1 - p.</summary>
            public static Tensor dropout3d(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                inplace ? NnOps.feature_dropout_.InPlace(input, p, training).alias() : NnOps.feature_dropout.Call(input, p, training);

            /// <summary>alpha_dropout of whole channels.</summary>
            public static Tensor feature_alpha_dropout(Tensor input, double p = 0.5, bool training = false, bool inplace = false) =>
                inplace ? NnOps.feature_alpha_dropout_.InPlace(input, p, training).alias() : NnOps.feature_alpha_dropout.Call(input, p, training);
        }
    }
}
