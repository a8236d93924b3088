using Nnet.Hyperparameters;
using static TorchSharp.torch;

namespace Nnet.Training;

/// <summary>
/// The element type of the forward pass: <c>precision bfloat16</c> computes matrix products and convolutions in bfloat16 and keeps weights, losses and
/// the optimizer in float32. TorchSharp's API has no such switch; the LibTorch backend offers one in the application context.
/// </summary>
internal static class MixedPrecision
{
    private const string ServiceName = "Nnet.LibTorch.Autocast";
    private const int Processor = 0;

    private static Func<int, int, IDisposable>? Service => AppContext.GetData(ServiceName) as Func<int, int, IDisposable>;

    /// <summary>Refuses what this machine does not compute.</summary>
    /// <exception cref="HyperparameterException">float16 on a processor, or a backend without mixed precision.</exception>
    public static void Check(RecipeDefinition definition)
    {
        if (definition.Precision == Precision.Float16)
        {
            throw new HyperparameterException($"{definition.Name}: float16 needs a GPU, and this trains on the processor. Write precision bfloat16, or leave the line out.");
        }

        if (definition.Precision == Precision.BFloat16 && Service is null)
        {
            throw new HyperparameterException($"{definition.Name}: this torch backend has no mixed precision. Leave out precision bfloat16, or choose the backend LibTorch.");
        }
    }

    /// <summary>Lowers the precision on this thread until it is disposed; null: float32 throughout.</summary>
    public static IDisposable? Enter(Precision precision) => precision == Precision.BFloat16 ? Service?.Invoke(Processor, (int)ScalarType.BFloat16) : null;
}
