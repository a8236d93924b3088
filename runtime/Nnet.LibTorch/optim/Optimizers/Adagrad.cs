using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Steps divided by the root of the sum of squared gradients (Duchi et al., 2011).</summary>
public partial class Adagrad : OptimizerHelper
{
    /// <summary>Trains parameters with the same options.</summary>
    public Adagrad(IEnumerable<Parameter> parameters, double lr = 0.01, double lr_decay = 0,
        double weight_decay = 0, double initial_accumulator_value = 0, double eps = 1e-10)
        : this([new ParamGroup { Parameters = parameters }], lr, lr_decay, weight_decay, initial_accumulator_value, eps)
    {
    }

    /// <summary>Trains groups of parameters; what a group leaves open is as given here.</summary>
    public Adagrad(IEnumerable<ParamGroup> parameters, double lr = 0.01, double lr_decay = 0,
        double weight_decay = 0, double initial_accumulator_value = 0, double eps = 1e-10)
    {
        Start(new Options { LearningRate = lr, lr_decay = lr_decay, weight_decay = weight_decay, initial_accumulator_value = initial_accumulator_value, eps = eps }, parameters);
    }

    public override void add_param_group(Modules.ParamGroup param_group) => Add(param_group, parameter => new State(parameter));

    public override Tensor step(Func<Tensor>? closure = null) => Step<Options, State>(closure, Update);

    private static void Update(Options options, State state, Parameter parameter, Tensor gradient)
    {
        state.step++;
        if (options.weight_decay != 0) gradient = gradient.add(parameter, options.weight_decay!.Value);
        var lr = options.LearningRate!.Value / (1 + (state.step - 1) * options.lr_decay!.Value);
        state.sum.addcmul_(gradient, gradient, 1);
        parameter.addcdiv_(gradient, state.sum.sqrt().add_(options.eps!.Value), -lr);
    }
}
