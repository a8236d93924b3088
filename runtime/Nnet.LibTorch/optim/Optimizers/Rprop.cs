using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Steps by the sign of the gradient, each element with its own size (Riedmiller and Braun, 1993).</summary>
public partial class Rprop : OptimizerHelper
{
    /// <summary>Trains parameters with the same options.</summary>
    public Rprop(IEnumerable<Parameter> parameters, double lr = 0.01, double etaminus = 0.5, double etaplus = 1.2,
        double min_step = 1e-6, double max_step = 50, bool maximize = false)
        : this([new ParamGroup { Parameters = parameters }], lr, etaminus, etaplus, min_step, max_step, maximize)
    {
    }

    /// <summary>Trains groups of parameters; what a group leaves open is as given here.</summary>
    public Rprop(IEnumerable<ParamGroup> parameters, double lr = 0.01, double etaminus = 0.5, double etaplus = 1.2,
        double min_step = 1e-6, double max_step = 50, bool maximize = false)
    {
        Start(new Options { LearningRate = lr, etaminus = etaminus, etaplus = etaplus, min_step = min_step, max_step = max_step, maximize = maximize }, parameters);
    }

    public override void add_param_group(Modules.ParamGroup param_group) => Add(param_group, parameter => new State(parameter));

    public override Tensor step(Func<Tensor>? closure = null) => Step<Options, State>(closure, Update);

    private static void Update(Options options, State state, Parameter parameter, Tensor gradient)
    {
        state.step++;
        if (options.maximize == true) gradient = -gradient;
        var product = gradient * state.prev;
        var (same, changed) = (product > 0, product < 0);
        var factor = ones_like(product).masked_fill(same, options.etaplus!.Value).masked_fill(changed, options.etaminus!.Value);
        state.step_size.mul_(factor).clamp_(options.min_step!.Value, options.max_step!.Value);
        gradient = gradient.masked_fill(changed, 0);
        parameter.addcmul_(gradient.sign(), state.step_size, -1);
        state.prev.copy_(gradient);
    }
}
