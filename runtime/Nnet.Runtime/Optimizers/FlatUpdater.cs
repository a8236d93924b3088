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
    private readonly IReadOnlyList<(ParameterGroup Group, FlatRule Rule)> groups;
    private IReadOnlyList<FlatRange> ranges;
    private readonly float[] first;
    private readonly float[] second;
    private long steps;

    public FlatUpdater(OptimizerDefinition definition, IReadOnlyList<ParameterGroup> groups)
    {
        flat = new FlatParameters([.. groups.SelectMany(group => group.Parameters).Select(parameter => parameter.Value)]);
        this.groups = [.. groups.Select(group => (group, FlatRule.Create(definition.Algorithm, group)))];
        ranges = Ranges(_ => false);
        first = new float[this.groups.Any(group => group.Rule.Moments > 0) ? flat.Length : 0];
        second = new float[this.groups.Any(group => group.Rule.Moments > 1) ? flat.Length : 0];
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
        foreach (var (_, rule) in groups)
        {
            rule.Begin(steps, rate, gradientScale, Momentum);
        }

        var values = flat.Values;
        var gradients = flat.Gradients;
        foreach (var (rule, start, length) in ranges)
        {
            rule.Apply(
                values.Slice(start, length),
                gradients.Slice(start, length),
                first.Length == 0 ? [] : first.AsSpan(start, length),
                second.Length == 0 ? [] : second.AsSpan(start, length));
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
    private List<FlatRange> Ranges(Func<string, bool> frozen)
    {
        var found = new List<FlatRange>();
        var at = 0;
        foreach (var (group, rule) in groups)
        {
            foreach (var parameter in group.Parameters)
            {
                var length = (int)parameter.Value.numel();
                if (!frozen(parameter.Key))
                {
                    if (found.Count > 0 && found[^1] is var last && last.Rule == rule && last.Start + last.Length == at)
                    {
                        found[^1] = last with { Length = last.Length + length };
                    }
                    else
                    {
                        found.Add(new FlatRange(rule, at, length));
                    }
                }

                at += length;
            }
        }

        return found;
    }

    private readonly record struct FlatRange(FlatRule Rule, int Start, int Length);
}
