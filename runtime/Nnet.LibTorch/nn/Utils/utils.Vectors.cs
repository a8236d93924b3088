using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class utils
        {
            /// <summary>All parameters in one row.</summary>
            public static Tensor parameters_to_vector(IEnumerable<Parameter> tensors)
            {
                using var scope = NewDisposeScope();
                return cat([.. tensors.Select(parameter => parameter.reshape(-1))]).MoveToOuterDisposeScope();
            }

            /// <summary>Copies a row of numbers into parameters, in turn.</summary>
            public static void vector_to_parameters(Tensor vec, IEnumerable<Parameter> tensors)
            {
                Parameter[] parameters = [.. tensors];
                var wanted = parameters.Sum(parameter => parameter.numel());
                if (vec.dim() != 1 || vec.numel() != wanted)
                    throw new ArgumentException($"The parameters need a row of {wanted} numbers, not ({string.Join(", ", vec.shape)}).", nameof(vec));
                using var scope = NewDisposeScope();
                using (no_grad())
                {
                    var place = 0L;
                    foreach (var parameter in parameters)
                    {
                        parameter.copy_(vec.narrow(0, place, parameter.numel()).reshape(parameter.shape));
                        place += parameter.numel();
                    }
                }
            }
        }
    }
}
