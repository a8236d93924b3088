using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Adam that holds back while its second moment is not reliable (Liu et al., 2019).</summary>
public partial class RAdam : OptimizerHelper, optim.IBetas
{
    /// <summary>Trains parameters with the same options.</summary>
    public RAdam(IEnumerable<Parameter> parameters, double lr, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0)
        : this([new ParamGroup { Parameters = parameters }], lr, beta1, beta2, eps, weight_decay)
    {
    }

    /// <summary>Trains groups of parameters; what a group leaves open is as given here.</summary>
    public RAdam(IEnumerable<ParamGroup> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0)
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
        var (beta1, beta2, lr) = (options.beta1!.Value, options.beta2!.Value, options.LearningRate!.Value);
        state.step++;
        if (options.weight_decay != 0) gradient = gradient.add(parameter, options.weight_decay!.Value);
        state.exp_avg.mul_(beta1).add_(gradient, 1 - beta1);
        state.exp_avg_sq.mul_(beta2).addcmul_(gradient, gradient, 1 - beta2);
        var mean = state.exp_avg / (1 - Math.Pow(beta1, state.step));
        var power = Math.Pow(beta2, state.step);
        var limit = 2 / (1 - beta2) - 1;
        var length = limit - 2 * state.step * power / (1 - power);
        if (length > 5)
        {
            var rectification = Math.Sqrt((length - 4) * (length - 2) * limit / ((limit - 4) * (limit - 2) * length));
            var adaptive = Math.Sqrt(1 - power) / state.exp_avg_sq.sqrt().add_(options.eps!.Value);
            parameter.sub_(mean * lr * adaptive * rectification);
        }
        else
        {
            parameter.sub_(mean * lr);
        }
    }
}
