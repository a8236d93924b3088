using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Adam with Nesterov's momentum (Dozat, 2016).</summary>
public partial class NAdam : OptimizerHelper, optim.IBetas
{
    /// <summary>Trains parameters with the same options.</summary>
    public NAdam(IEnumerable<Parameter> parameters, double lr, double beta1 = 0.9, double beta2 = 0.999,
        double eps = 1e-8, double weight_decay = 0, double momentum_decay = 0.004)
        : this([new ParamGroup { Parameters = parameters }], lr, beta1, beta2, eps, weight_decay, momentum_decay)
    {
    }

    /// <summary>Trains groups of parameters; what a group leaves open is as given here.</summary>
    public NAdam(IEnumerable<ParamGroup> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999,
        double eps = 1e-8, double weight_decay = 0, double momentum_decay = 0.004)
    {
        Start(new Options { LearningRate = lr, beta1 = beta1, beta2 = beta2, eps = eps, weight_decay = weight_decay, momentum_decay = momentum_decay }, parameters);
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
        var (beta1, beta2, lr, decay) = (options.beta1!.Value, options.beta2!.Value, options.LearningRate!.Value, options.momentum_decay!.Value);
        state.step++;
        if (options.weight_decay != 0) gradient = gradient.add(parameter, options.weight_decay!.Value);
        var momentum = beta1 * (1 - 0.5 * Math.Pow(0.96, state.step * decay));
        var next = beta1 * (1 - 0.5 * Math.Pow(0.96, (state.step + 1) * decay));
        state.mu_product *= momentum;
        state.exp_avg.mul_(beta1).add_(gradient, 1 - beta1);
        state.exp_avg_sq.mul_(beta2).addcmul_(gradient, gradient, 1 - beta2);
        var divisor = (state.exp_avg_sq / (1 - Math.Pow(beta2, state.step))).sqrt_().add_(options.eps!.Value);
        parameter.addcdiv_(gradient, divisor, -lr * (1 - momentum) / (1 - state.mu_product));
        // PyTorch multiplies by this step's momentum twice; so do we.
        parameter.addcdiv_(state.exp_avg, divisor, -lr * next / (1 - state.mu_product * momentum * next));
    }
}
