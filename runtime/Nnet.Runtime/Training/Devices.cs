using Nnet.Hyperparameters;

namespace Nnet.Training;

/// <summary>Where a training runs: the processor. A GPU that was asked for is refused instead of passed over in silence.</summary>
internal static class Devices
{
    /// <exception cref="HyperparameterException">The recipe or the command line asks for CUDA.</exception>
    public static void Check(RecipeDefinition definition, TrainingOptions options)
    {
        if ((options.Device ?? definition.Device) == "cuda")
        {
            throw new HyperparameterException($"{definition.Name}: nnet trains on the processor so far, not with CUDA. Leave out the device, or write auto or cpu.");
        }
    }
}
