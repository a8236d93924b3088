using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Stochastic gradient descent with the mean of the parameters beside them (Polyak and Juditsky, 1992).</summary>
public partial class ASGD : OptimizerHelper
{
    /// <summary>Trains parameters with the same options.</summary>
    public ASGD(IEnumerable<Parameter> parameters, double lr = 0.01, double lambd = 0.0001, double alpha = 0.75,
        double t0 = 1000000, double weight_decay = 0, bool maximize = false)
        : this([new ParamGroup { Parameters = parameters }], lr, lambd, alpha, t0, weight_decay, maximize)
    {
    }

    /// <summary>Trains groups of parameters; what a group leaves open is as given here.</summary>
    public ASGD(IEnumerable<ParamGroup<Options>> parameters, double lr = 0.01, double lambd = 0.0001, double alpha = 0.75,
        double t0 = 1000000, double weight_decay = 0, bool maximize = false)
    {
        Start(new Options { LearningRate = lr, lambd = lambd, alpha = alpha, t0 = t0, weight_decay = weight_decay, maximize = maximize }, parameters);
    }

    public override void add_param_group(Modules.ParamGroup param_group) => Add(param_group, parameter => new State(parameter));

    public override Tensor step(Func<Tensor>? closure = null) => Step<Options, State>(closure, Update);

    private static void Update(Options options, State state, Parameter parameter, Tensor gradient)
    {
        var (lr, lambd) = (options.LearningRate!.Value, options.lambd!.Value);
        state.step++;
        if (options.maximize == true) gradient = -gradient;
        if (options.weight_decay != 0) gradient = gradient.add(parameter, options.weight_decay!.Value);
        parameter.mul_(1 - lambd * state.eta).add_(gradient, -state.eta);
        if (state.mu == 1) state.ax.copy_(parameter);
        else state.ax.add_((parameter - state.ax).mul_(state.mu));
        state.eta = lr / Math.Pow(1 + lambd * lr * state.step, options.alpha!.Value);
        state.mu = 1 / Math.Max(1, state.step - options.t0!.Value);
    }
}
