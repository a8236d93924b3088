using System.Numerics;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Helpers for parameters and sequences.</summary>
        public static partial class utils
        {
            /// <summary>Scales all gradients down together so that their common norm is at most max_norm; returns the norm that they had. An infinite norm_type takes the largest.</summary>
            public static double clip_grad_norm_(IEnumerable<Parameter> tensors, double max_norm, double norm_type = 2)
            {
                Parameter[] parameters = [.. tensors];
                var views = Gradients.Views(parameters, writes: false);
                using (no_grad())
                {
                    using var scope = NewDisposeScope();
                    double[] norms = [.. parameters.Select((parameter, i) => !views[i].HasGradient ? 0 : Norm(parameter, views[i], norm_type))];
                    var total = double.IsPositiveInfinity(norm_type) ? norms.Append(0).Max() : Math.Pow(norms.Sum(norm => Math.Pow(norm, norm_type)), 1 / norm_type);
                    var factor = max_norm / (total + 1e-6);
                    if (!(factor < 1)) return total;
                    for (var i = 0; i < parameters.Length; i++)
                    {
                        if (views[i].IsFlat) FlatGradients.Scale(views[i], (float)factor);
                        else if (views[i].HasGradient) parameters[i].grad!.mul_(factor);
                    }
                    return total;
                }
            }

            /// <summary>Cuts every element of every gradient off at ±clip_value.</summary>
            public static void clip_grad_value_(IEnumerable<Parameter> tensors, double clip_value)
            {
                using (no_grad())
                {
                    foreach (var parameter in tensors)
                    {
                        using var gradient = parameter.grad;
                        gradient?.clamp_(-clip_value, clip_value);
                    }
                }
            }

            private static double Norm(Parameter parameter, in ParameterView view, double power)
            {
                if (view.IsFlat && power == 2) return Math.Sqrt(FlatGradients.SumOfSquares(view));
                return parameter.grad!.to_type(ScalarType.Float64).flatten().norm(0, p: (float)power).item<double>();
            }
        }
    }
}
