using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Steps divided by the root of the mean of squared gradients (Hinton, 2012).</summary>
public partial class RMSProp : OptimizerHelper, optim.IMomentum
{
    /// <summary>Trains parameters with the same options.</summary>
    public RMSProp(IEnumerable<Parameter> parameters, double lr = 0.001, double alpha = 0.99, double eps = 1e-8,
        double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false)
        : this([new ParamGroup { Parameters = parameters }], lr, alpha, eps, weight_decay, momentum, centered, maximize)
    {
    }

    /// <summary>Trains groups of parameters; what a group leaves open is as given here.</summary>
    public RMSProp(IEnumerable<ParamGroup> parameters, double lr = 0.001, double alpha = 0.99, double eps = 1e-8,
        double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false)
    {
        Start(new Options { LearningRate = lr, alpha = alpha, eps = eps, weight_decay = weight_decay, momentum = momentum, centered = centered, maximize = maximize }, parameters);
    }

    public double Momentum
    {
        get => ((Options)_defaults).momentum!.Value;
        set
        {
            ((Options)_defaults).momentum = value;
            foreach (var group in _parameter_groups.Cast<ParamGroup>()) group.Momentum = value;
        }
    }

    public override void add_param_group(Modules.ParamGroup param_group) => Add(param_group, parameter => new State(parameter));

    public override Tensor step(Func<Tensor>? closure = null) => Step<Options, State>(closure, Update);

    private static void Update(Options options, State state, Parameter parameter, Tensor gradient)
    {
        var alpha = options.alpha!.Value;
        state.step++;
        if (options.maximize == true) gradient = -gradient;
        if (options.weight_decay != 0) gradient = gradient.add(parameter, options.weight_decay!.Value);
        state.square_avg.mul_(alpha).addcmul_(gradient, gradient, 1 - alpha);
        var square = state.square_avg;
        if (state.grad_avg is { } mean)
        {
            mean.mul_(alpha).add_(gradient, 1 - alpha);
            square = square.addcmul(mean, mean, -1);
        }
        var divisor = square.sqrt().add_(options.eps!.Value);
        if (state.momentum_buffer is { } buffer) parameter.add_(buffer.mul_(options.momentum!.Value).addcdiv_(gradient, divisor, 1), -options.LearningRate!.Value);
        else parameter.addcdiv_(gradient, divisor, -options.LearningRate!.Value);
    }
}
