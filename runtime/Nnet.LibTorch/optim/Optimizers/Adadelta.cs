using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Steps that measure themselves by the changes before (Zeiler, 2012).</summary>
public partial class Adadelta : OptimizerHelper
{
    /// <summary>Trains parameters with the same options.</summary>
    public Adadelta(IEnumerable<Parameter> parameters, double lr, double rho = 0.9, double eps = 1e-6, double weight_decay = 0, bool maximize = false)
        : this([new ParamGroup { Parameters = parameters }], lr, rho, eps, weight_decay, maximize)
    {
    }

    /// <summary>Trains groups of parameters; what a group leaves open is as given here.</summary>
    public Adadelta(IEnumerable<ParamGroup> parameters, double lr = 1, double rho = 0.9, double eps = 1e-6, double weight_decay = 0, bool maximize = false)
    {
        Start(new Options { LearningRate = lr, rho = rho, eps = eps, weight_decay = weight_decay, maximize = maximize }, parameters);
    }

    public override void add_param_group(Modules.ParamGroup param_group) => Add(param_group, parameter => new State(parameter));

    public override Tensor step(Func<Tensor>? closure = null) => Step<Options, State>(closure, Update);

    private static void Update(Options options, State state, Parameter parameter, Tensor gradient)
    {
        var (rho, eps) = (options.rho!.Value, options.eps!.Value);
        state.step++;
        if (options.maximize == true) gradient = -gradient;
        if (options.weight_decay != 0) gradient = gradient.add(parameter, options.weight_decay!.Value);
        state.square_avg.mul_(rho).addcmul_(gradient, gradient, 1 - rho);
        var deviation = state.square_avg.add(eps).sqrt_();
        var change = state.acc_delta.add(eps).sqrt_().div_(deviation).mul_(gradient);
        state.acc_delta.mul_(rho).addcmul_(change, change, 1 - rho);
        parameter.add_(change, -options.LearningRate!.Value);
    }
}
