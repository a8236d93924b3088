using System.Collections.Immutable;
using Nnet.Optimizers.Kernels;
using Nnet.Training;
using static TorchSharp.torch;

namespace Nnet.Optimizers;

/// <summary>
/// SGD, Adam and AdamW over flat buffers on the CPU: the same arithmetic as the plain form (tested to agree), without a call into
/// libtorch for each parameter.
/// </summary>
internal sealed class FlatUpdater : ParameterUpdater
{
    private readonly FlatParameters flat;
    private readonly IReadOnlyList<ParameterGroup> groups;
    private IReadOnlyList<(ParameterGroup Group, int Start, int Length)> ranges;
    private readonly string algorithm;
    private readonly float[] first;
    private readonly float[] second;
    private long steps;

    public FlatUpdater(OptimizerDefinition definition, IReadOnlyList<ParameterGroup> groups)
    {
        algorithm = definition.Algorithm;
        flat = new FlatParameters([.. groups.SelectMany(group => group.Parameters).Select(parameter => parameter.Value)]);
        this.groups = groups;
        ranges = Ranges(_ => false);
        first = new float[algorithm != "SGD" || groups.Any(group => group.Options.GetValueOrDefault("momentum") != 0) ? flat.Length : 0];
        second = new float[algorithm == "SGD" ? 0 : flat.Length];
    }

    /// <summary>True where this class knows the algorithm with these options and can hold the parameters.</summary>
    public static bool Supports(OptimizerDefinition definition, IReadOnlyList<NamedParameter> parameters) =>
        definition.Algorithm is "SGD" or "Adam" or "AdamW"
        && definition.Options.GetValueOrDefault("amsgrad") == 0
        && definition.Options.GetValueOrDefault("maximize") == 0
        && FlatParameters.CanHold(parameters);

    public override void Freeze(Func<string, bool> frozen) => ranges = Ranges(frozen);

    public override void ZeroGradients() => flat.Gradients.Clear();

    public override double GradientNorm() => Math.Sqrt(GradientKernels.SumOfSquares(flat.Gradients));

    public override void ClipValue(double limit) => GradientKernels.Clamp(flat.Gradients, (float)limit);

    public override void Step(double rate, double gradientScale)
    {
        steps++;
        var weights = flat.Values;
        var gradients = flat.Gradients;
        foreach (var (group, start, length) in ranges)
        {
            var w = weights.Slice(start, length);
            var g = gradients.Slice(start, length);
            if (algorithm == "SGD")
            {
                StepSgd(w, g, start, rate * group.RateScale, gradientScale, group.Options);
            }
            else
            {
                AdamKernel.Step(w, g, first.AsSpan(start, length), second.AsSpan(start, length), Adam(rate * group.RateScale, gradientScale, group.Options));
            }
        }
    }

    public override IReadOnlyDictionary<string, Tensor> SaveState() => new Dictionary<string, Tensor>
    {
        ["steps"] = tensor(steps, dtype: ScalarType.Int64),
        ["first"] = tensor(first, dtype: ScalarType.Float32),
        ["second"] = tensor(second, dtype: ScalarType.Float32),
    };

    public override void LoadState(IReadOnlyDictionary<string, Tensor> state)
    {
        steps = state["steps"].item<long>();
        state["first"].data<float>().CopyTo(first);
        state["second"].data<float>().CopyTo(second);
    }

    public override void Dispose() => flat.Dispose();

    /// <summary>The stretches of the buffers that learn, neighbours joined.</summary>
    private List<(ParameterGroup Group, int Start, int Length)> Ranges(Func<string, bool> frozen)
    {
        var found = new List<(ParameterGroup Group, int Start, int Length)>();
        var at = 0;
        foreach (var group in groups)
        {
            foreach (var parameter in group.Parameters)
            {
                var length = (int)parameter.Value.numel();
                if (!frozen(parameter.Key))
                {
                    if (found.Count > 0 && found[^1] is var last && last.Group == group && last.Start + last.Length == at)
                    {
                        found[^1] = (group, last.Start, last.Length + length);
                    }
                    else
                    {
                        found.Add((group, at, length));
                    }
                }

                at += length;
            }
        }

        return found;
    }

    private void StepSgd(Span<float> w, ReadOnlySpan<float> g, int start, double rate, double scale, ImmutableSortedDictionary<string, double> options)
    {
        var momentum = Momentum ?? options.GetValueOrDefault("momentum");
        var begins = steps == 1;
        var numbers = new SgdNumbers(
            (float)rate,
            (float)options.GetValueOrDefault("weight_decay"),
            (float)scale,
            begins ? 0 : (float)momentum,
            begins ? 1 : (float)(1 - options.GetValueOrDefault("dampening")),
            options.GetValueOrDefault("nesterov") != 0 ? (float)momentum : 0);
        if (momentum == 0)
        {
            SgdKernel.Step(w, g, numbers);
        }
        else
        {
            SgdKernel.StepWithMomentum(w, g, first.AsSpan(start, w.Length), numbers);
        }
    }

    private AdamNumbers Adam(double rate, double scale, ImmutableSortedDictionary<string, double> options)
    {
        var beta1 = Momentum ?? options.GetValueOrDefault("betas.0", 0.9);
        var beta2 = options.GetValueOrDefault("betas.1", 0.999);
        var decoupled = algorithm == "AdamW";
        var decay = options.GetValueOrDefault("weight_decay", decoupled ? 0.01 : 0);
        return new AdamNumbers(
            decoupled ? (float)(1 - (rate * decay)) : 1,
            decoupled ? 0 : (float)decay,
            (float)scale,
            (float)beta1,
            (float)beta2,
            (float)(rate / (1 - Math.Pow(beta1, steps))),
            (float)Math.Sqrt(1 - Math.Pow(beta2, steps)),
            (float)options.GetValueOrDefault("eps", 1e-8));
    }
}
