using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Adam by the largest gradient instead of the second moment (Kingma and Ba, 2014).</summary>
public partial class Adamax : OptimizerHelper, optim.IBetas
{
    /// <summary>Trains parameters with the same options.</summary>
    public Adamax(IEnumerable<Parameter> parameters, double lr, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0)
        : this([new ParamGroup { Parameters = parameters }], lr, beta1, beta2, eps, weight_decay)
    {
    }

    /// <summary>Trains groups of parameters; what a group leaves open is as given here.</summary>
    public Adamax(IEnumerable<ParamGroup> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0)
    {
        Start(new Options { LearningRate = lr, beta1 = beta1, beta2 = beta2, eps = eps, weight_decay = weight_decay }, parameters);
    }

    public (double, double) Betas
    {
        get => (((Options)_defaults).beta1!.Value, ((Options)_defaults).beta2!.Value);
        set
        {
            (((Options)_defaults).beta1, ((Options)_defaults).beta2) = value;
            foreach (var group in _parameter_groups.Cast<ParamGroup>()) group.Betas = value;
        }
    }

    public override void add_param_group(Modules.ParamGroup param_group) => Add(param_group, parameter => new State(parameter));

    public override Tensor step(Func<Tensor>? closure = null) => Step<Options, State>(closure, Update);

    private static void Update(Options options, State state, Parameter parameter, Tensor gradient)
    {
        var (beta1, beta2) = (options.beta1!.Value, options.beta2!.Value);
        state.step++;
        if (options.weight_decay != 0) gradient = gradient.add(parameter, options.weight_decay!.Value);
        state.exp_avg.mul_(beta1).add_(gradient, 1 - beta1);
        state.exp_inf.copy_(state.exp_inf.mul(beta2).maximum(gradient.abs().add_(options.eps!.Value)));
        parameter.addcdiv_(state.exp_avg, state.exp_inf, -options.LearningRate!.Value / (1 - Math.Pow(beta1, state.step)));
    }
}
