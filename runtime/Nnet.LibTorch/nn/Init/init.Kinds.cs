namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Starting values of weights. Every function fills its tensor in place, unrecorded, and returns it.</summary>
        public static partial class init
        {
            /// <summary>Which side of a layer keeps its variance.</summary>
            public enum FanInOut
            {
                /// <summary>Forward: by the number of inputs of a unit.</summary>
                FanIn = 0,

                /// <summary>Backward: by the number of outputs.</summary>
                FanOut = 1,
            }

            /// <summary>What follows a layer, for <see cref="calculate_gain"/>.</summary>
            public enum NonlinearityType
            {
                /// <summary>Nothing.</summary>
                Linear = 0,

                /// <summary>A convolution.</summary>
                Conv1D = 1,

                /// <summary>A convolution.</summary>
                Conv2D = 2,

                /// <summary>A convolution.</summary>
                Conv3D = 3,

                /// <summary>A transposed convolution.</summary>
                ConvTranspose1D = 4,

                /// <summary>A transposed convolution.</summary>
                ConvTranspose2D = 5,

                /// <summary>A transposed convolution.</summary>
                ConvTranspose3D = 6,

                /// <summary>The sigmoid.</summary>
                Sigmoid = 7,

                /// <summary>The hyperbolic tangent.</summary>
                Tanh = 8,

                /// <summary>max(x, 0).</summary>
                ReLU = 9,

                /// <summary>x above zero, a slope times x below.</summary>
                LeakyReLU = 10,
            }

            /// <summary>By how much weights have to be larger for an activation to keep the variance; param is the slope of LeakyReLU.</summary>
            public static double calculate_gain(NonlinearityType nonlinearity, double param = 0) => nonlinearity switch
            {
                NonlinearityType.Tanh => 5.0 / 3.0,
                NonlinearityType.ReLU => Math.Sqrt(2),
                NonlinearityType.LeakyReLU => Math.Sqrt(2 / (1 + param * param)),
                _ => 1,
            };

            /// <summary>The inputs and outputs of a unit, for a weight (out, in, ...); more dimensions are the field of a convolution.</summary>
            public static (long fanIn, long fanOut) CalculateFanInAndFanOut(Tensor tensor)
            {
                var shape = tensor.shape;
                if (shape.Length < 2) throw new ArgumentException($"The fans of a weight need 2 or more dimensions, not {shape.Length}.", nameof(tensor));
                var field = 1L;
                foreach (var length in shape.AsSpan(2)) field *= length;
                return (shape[1] * field, shape[0] * field);
            }
        }
    }
}
