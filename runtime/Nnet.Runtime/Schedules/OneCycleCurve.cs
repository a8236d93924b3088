using System.Collections.Immutable;

namespace Nnet.Schedules;

/// <summary>
/// One cycle up and down with the momentum against it (Smith and Topin 2018), in PyTorch's two-phase or three-phase form with
/// its defaults: 30 % up, from a 25th of the top, down to a ten-thousandth of the start, momentum 0.95 to 0.85 and back.
/// </summary>
internal sealed class OneCycleCurve : RateCurve
{
    private readonly IReadOnlyList<(double End, double FromRate, double ToRate, double FromMomentum, double ToMomentum)> parts;
    private readonly bool cycles;
    private readonly bool straight;

    public OneCycleCurve(ImmutableSortedDictionary<string, double> options, double rate, long length)
    {
        double Option(string name, double unset) => options.GetValueOrDefault(name, unset);
        var top = Option("max_lr", rate);
        var start = top / Option("div_factor", 25);
        var lowest = start / Option("final_div_factor", 1e4);
        var (slow, fast) = (Option("base_momentum", 0.85), Option("max_momentum", 0.95));
        var up = Option("pct_start", 0.3) * length;
        cycles = Option("cycle_momentum", 1) != 0;
        straight = Option("anneal_strategy", 0) != 0;
        parts = Option("three_phase", 0) != 0
            ? [(up - 1, start, top, fast, slow), ((2 * up) - 2, top, start, slow, fast), (length - 1, start, lowest, fast, fast)]
            : [(up - 1, start, top, fast, slow), (length - 1, top, lowest, slow, fast)];
    }

    public override double Rate(long step) => At(step, part => (part.FromRate, part.ToRate));

    public override double? Momentum(long step) => cycles ? At(step, part => (part.FromMomentum, part.ToMomentum)) : null;

    private double At(long step, Func<(double End, double FromRate, double ToRate, double FromMomentum, double ToMomentum), (double From, double To)> select)
    {
        var start = 0.0;
        for (var i = 0; i < parts.Count; i++)
        {
            if (step <= parts[i].End || i == parts.Count - 1)
            {
                var (from, to) = select(parts[i]);
                var share = Math.Min(1, parts[i].End > start ? (step - start) / (parts[i].End - start) : 1);
                return straight ? from + ((to - from) * share) : to + ((from - to) / 2 * (1 + Math.Cos(Math.PI * share)));
            }

            start = parts[i].End;
        }

        return 0;
    }
}
