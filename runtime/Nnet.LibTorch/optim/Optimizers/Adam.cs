using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Steps divided by the root of the second moment (Kingma and Ba, 2014). Weight decay is added to the gradient.</summary>
public partial class Adam : OptimizerHelper, optim.IBetas
{
    /// <summary>Trains parameters with the same options.</summary>
    public Adam(IEnumerable<Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999,
        double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false)
        : this([new ParamGroup { Parameters = parameters }], lr, beta1, beta2, eps, weight_decay, amsgrad, maximize)
    {
    }

    /// <summary>Trains groups of parameters; what a group leaves open is as given here.</summary>
    public Adam(IEnumerable<ParamGroup> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999,
        double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false)
    {
        Start(new Options { LearningRate = lr, beta1 = beta1, beta2 = beta2, eps = eps, weight_decay = weight_decay, amsgrad = amsgrad, maximize = maximize }, parameters);
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

    public override Tensor step(Func<Tensor>? closure = null) => Step<Options, State>(closure, Update, Fused);

    private static void Update(Options options, State state, Parameter parameter, Tensor gradient)
    {
        var (beta1, beta2) = (options.beta1!.Value, options.beta2!.Value);
        state.step++;
        if (options.maximize == true) gradient = -gradient;
        if (options.weight_decay != 0) gradient = gradient.add(parameter, options.weight_decay!.Value);
        state.exp_avg.mul_(beta1).add_(gradient, 1 - beta1);
        state.exp_avg_sq.mul_(beta2).addcmul_(gradient, gradient, 1 - beta2);
        var square = state.exp_avg_sq;
        if (state.max_exp_avg_sq is { } largest)
        {
            largest.copy_(largest.maximum(square));
            square = largest;
        }
        var divisor = (square.sqrt() / Math.Sqrt(1 - Math.Pow(beta2, state.step))).add_(options.eps!.Value);
        parameter.addcdiv_(state.exp_avg, divisor, -options.LearningRate!.Value / (1 - Math.Pow(beta1, state.step)));
    }

    private static unsafe bool Fused(Options options, State state, in ParameterView view)
    {
        if (!state.Fits(view)) return false;
        var step = FusedKernels.AdamStep.Of(options.LearningRate!.Value, options.beta1!.Value, options.beta2!.Value, options.eps!.Value,
            decay: options.weight_decay!.Value, shrink: 0, options.maximize!.Value, ++state.step);
        var largest = state.max_exp_avg_sq is { } tensor ? (float*)tensor.DataPointer : null;
        FusedKernels.Adam(view, (float*)state.exp_avg.DataPointer, (float*)state.exp_avg_sq.DataPointer, largest, step);
        return true;
    }
}
