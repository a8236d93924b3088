using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch.optim;

namespace Nnet.Optimizers;

/// <summary>TorchSharp's optimizers by the language's names and options, with PyTorch's defaults.</summary>
internal static class TorchAlgorithms
{
    /// <summary>An optimizer of one group.</summary>
    /// <exception cref="ArgumentException">The algorithm is none of TorchSharp's.</exception>
    public static Optimizer Create(string algorithm, ParameterGroup group)
    {
        double Option(string name, double unset) => group.Options.GetValueOrDefault(name, unset);
        bool Flag(string name) => group.Options.GetValueOrDefault(name) != 0;
        Parameter[] parameters = [.. group.Parameters.Select(parameter => parameter.Value)];
        var (beta1, beta2, decay) = (Option("betas.0", 0.9), Option("betas.1", 0.999), Option("weight_decay", 0));
        return algorithm switch
        {
            "SGD" => torch.optim.SGD(parameters, Option("lr", 1e-3), Option("momentum", 0), Option("dampening", 0), decay, Flag("nesterov"), Flag("maximize")),
            "Adam" => torch.optim.Adam(parameters, Option("lr", 1e-3), beta1, beta2, Option("eps", 1e-8), decay, Flag("amsgrad"), Flag("maximize")),
            "AdamW" => torch.optim.AdamW(parameters, Option("lr", 1e-3), beta1, beta2, Option("eps", 1e-8), Option("weight_decay", 0.01), Flag("amsgrad"), Flag("maximize")),
            "Adagrad" => torch.optim.Adagrad(parameters, Option("lr", 0.01), Option("lr_decay", 0), decay, Option("initial_accumulator_value", 0), Option("eps", 1e-10)),
            "RMSprop" => torch.optim.RMSProp(parameters, Option("lr", 0.01), Option("alpha", 0.99), Option("eps", 1e-8), decay, Option("momentum", 0), Flag("centered")),
            "Adadelta" => torch.optim.Adadelta(parameters, Option("lr", 1), Option("rho", 0.9), Option("eps", 1e-6), decay),
            "NAdam" => torch.optim.NAdam(parameters, Option("lr", 2e-3), beta1, beta2, Option("eps", 1e-8), decay, Option("momentum_decay", 4e-3)),
            "RAdam" => torch.optim.RAdam(parameters, Option("lr", 1e-3), beta1, beta2, Option("eps", 1e-8), decay),
            "Adamax" => torch.optim.Adamax(parameters, Option("lr", 2e-3), beta1, beta2, Option("eps", 1e-8), decay),
            _ => throw new ArgumentException($"\"{algorithm}\" is no algorithm of TorchSharp."),
        };
    }
}
