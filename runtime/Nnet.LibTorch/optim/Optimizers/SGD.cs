using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Stochastic gradient descent, with momentum, Nesterov's too (Sutskever et al., 2013).</summary>
public partial class SGD : OptimizerHelper, optim.IMomentum
{
    /// <summary>Trains parameters with the same options.</summary>
    public SGD(IEnumerable<Parameter> parameters, double lr, double momentum = 0, double dampening = 0,
        double weight_decay = 0, bool nesterov = false, bool maximize = false)
        : this([new ParamGroup { Parameters = parameters }], lr, momentum, dampening, weight_decay, nesterov, maximize)
    {
    }

    /// <summary>Trains groups of parameters; what a group leaves open is as given here.</summary>
    public SGD(IEnumerable<ParamGroup> parameters, double lr, double momentum = 0, double dampening = 0,
        double weight_decay = 0, bool nesterov = false, bool maximize = false)
    {
        if (nesterov && (momentum == 0 || dampening != 0)) throw new ArgumentException("Nesterov's momentum needs a momentum, and no dampening.", nameof(nesterov));
        Start(new Options { LearningRate = lr, momentum = momentum, dampening = dampening, weight_decay = weight_decay, nesterov = nesterov, maximize = maximize }, parameters);
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

    public override Tensor step(Func<Tensor>? closure = null) => Step<Options, State>(closure, Update, Fused);

    private static void Update(Options options, State state, Parameter parameter, Tensor gradient)
    {
        if (options.maximize == true) gradient = -gradient;
        if (options.weight_decay != 0) gradient = gradient.add(parameter, options.weight_decay!.Value);
        if (options.momentum != 0)
        {
            if (state.momentum_buffer is { } buffer) buffer.mul_(options.momentum!.Value).add_(gradient, 1 - options.dampening!.Value);
            else state.momentum_buffer = buffer = gradient.clone().DetachFromDisposeScope();
            gradient = options.nesterov == true ? gradient.add(buffer, options.momentum!.Value) : buffer;
        }
        parameter.add_(gradient, -options.LearningRate!.Value);
    }

    private static unsafe bool Fused(Options options, State state, in ParameterView view)
    {
        var (lr, decay, maximize) = ((float)options.LearningRate!.Value, (float)options.weight_decay!.Value, options.maximize!.Value);
        if (options.momentum == 0)
        {
            FusedKernels.Sgd(view, lr, decay, maximize);
            return true;
        }
        var first = state.momentum_buffer is null;
        if (!state.Prepare(view)) return false;
        FusedKernels.Momentum(view, (float*)state.momentum_buffer!.DataPointer, first, lr, (float)options.momentum!.Value, (float)options.dampening!.Value, decay, options.nesterov!.Value, maximize);
        return true;
    }
}
