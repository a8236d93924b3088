using System.Globalization;
using Nnet.Language.Lowering.Modules;
using Nnet.Language.Lowering.Recipes;
using Nnet.Language.Lowering.Tuning;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Semantics.Settings;
using Nnet.Language.Shapes;

namespace Nnet.Language.Semantics.Tuning;

/// <summary>
/// Checks every point of a space against the facts that the networks' <c>where</c> and <c>assert</c> leave to their construction. The networks themselves were
/// proved for all values that keep those facts, so that numbers put into the facts are all that is left to do.
/// </summary>
internal static class PointCheck
{
    /// <summary>Points looked at for one fact, some hundred nanoseconds each. In a larger space that no proof covers, so many are tried.</summary>
    private const long MostPoints = 1_000_000;

    /// <summary>Combinations of listed values that a proof goes through.</summary>
    private const long MostCases = 256;

    public static void Run(SettingReader reader, TuneScope scope, IReadOnlyList<SpaceAxis> space)
    {
        foreach (var model in scope.Recipe.Models)
        {
            if (scope.Network(model) is not { } network) continue;
            var prefix = scope.Recipe.Models.Count == 1 ? "network." : model.Alias + ".";
            var known = Known(model, network);
            foreach (var guard in network.Guards) Check(reader, guard, network, prefix, known, space);
        }
    }

    private static void Check(SettingReader reader, GuardIr guard, ModuleIr network, string prefix, IReadOnlyDictionary<DimSymbol, long> known, IReadOnlyList<SpaceAxis> space)
    {
        var symbols = guard.Condition.Symbols.GroupBy(symbol => prefix + symbol.Name).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var varied = space.Where(axis => axis.Entry.Type == SpaceValueType.Int && axis.Count > 0 && symbols.ContainsKey(axis.Entry.Path)).ToList();
        if (varied.Count == 0 || IsProved(guard.Condition, [.. varied.Select(axis => (symbols[axis.Entry.Path], axis))], known)) return;
        var grid = new SpaceGrid(space, varied);
        var slots = grid.Axes.Select(axis => symbols.TryGetValue(axis.Entry.Path, out var symbol) && varied.Contains(axis) ? symbol : null).ToArray();
        var values = known.ToDictionary(pair => pair.Key, pair => pair.Value);
        long[]? first = null;
        decimal failures = 0, points = 0;
        foreach (var point in grid.Points(MostPoints))
        {
            Put(values, grid, slots, point, known);
            var weight = grid.Weight(point);
            points += weight;
            if (guard.Condition.Evaluate(values) != false) continue;
            failures += weight;
            first ??= [.. point];
        }

        var last = grid.Axes.Count - 1;
        if (first is null)
        {
            if (grid.Size > MostPoints) reader.Report("NN7002", grid.Axes[last].Syntax.Domain, $"{grid.Size:N0} points are too many to look at each, and {guard.Text}, which {network.Declared} needs (line {guard.Line.Line}), is not proved for all of them. Give the ranges a step, or list the values.");
            return;
        }

        Put(values, grid, slots, first, known);
        while (first[last] < 0) last--;
        var share = points == 1 ? null : grid.Size > MostPoints
            ? string.Format(CultureInfo.InvariantCulture, "About {0:0.#}% of the points fail", failures / points * 100)
            : string.Format(CultureInfo.InvariantCulture, "{0:N0} of {1:N0} points fail", failures, points);
        reader.Report("NN7002", grid.Axes[last].Node(first[last]), $"{(share is null ? "" : share + ": ")}{Broken(guard, values)}, as {network.Declared} needs (line {guard.Line.Line}). {(share is null ? "Choose values that go together." : "Leave out the values that do not go together.")}");
    }

    /// <summary>Puts a point in; an entry that does not count leaves the recipe's own value.</summary>
    private static void Put(Dictionary<DimSymbol, long> values, SpaceGrid grid, DimSymbol?[] slots, long[] point, IReadOnlyDictionary<DimSymbol, long> known)
    {
        for (var i = 0; i < point.Length; i++)
        {
            if (slots[i] is not { } symbol) continue;
            if (point[i] >= 0) values[symbol] = grid.Axes[i].Number(point[i]);
            else if (known.TryGetValue(symbol, out var own)) values[symbol] = own;
            else values.Remove(symbol);
        }
    }

    /// <summary>What is wrong with a point: <c>heads = 6 does not divide width = 32</c>.</summary>
    private static string Broken(GuardIr guard, IReadOnlyDictionary<DimSymbol, long> values)
    {
        string With(Dim dim) => dim.IsConstant ? dim.ToString() : $"{dim} = {dim.Evaluate(values)}";
        return guard.Condition switch
        {
            Divisible divisible => $"{With(divisible.Right)} does not divide {With(divisible.Left)}",
            _ => $"{string.Join(", ", guard.Condition.Symbols.Where(values.ContainsKey).Select(symbol => $"{symbol.Name} = {values[symbol]}"))} breaks {guard.Text}",
        };
    }

    /// <summary>
    /// Whether a fact is proved, for each combination of listed values and whole ranges at a time: then no point has to be looked at. A range from a in steps of s is
    /// a + s * k.
    /// </summary>
    private static bool IsProved(Condition condition, IReadOnlyList<(DimSymbol Symbol, SpaceAxis Axis)> varied, IReadOnlyDictionary<DimSymbol, long> known)
    {
        var values = known.ToDictionary(pair => pair.Key, pair => Dim.Of(pair.Value));
        var facts = Facts.None;
        var listed = new List<(DimSymbol Symbol, List<long> Values)>();
        foreach (var (symbol, axis) in varied)
        {
            values.Remove(symbol);
            if (axis.Entry.Domain is RangeDomain && axis.Entry.When is null)
            {
                values[symbol] = Dim.Of(axis.Number(0)) + (Dim.Of(axis.Step) * Dim.Of(symbol));
                facts = facts.Assume([new AtLeast(Dim.Of(symbol), Dim.Zero), new AtLeast(Dim.Of(axis.Count - 1), Dim.Of(symbol))]);
            }
            else if (axis.Count <= MostCases)
            {
                listed.Add((symbol, [.. Enumerable.Range(0, (int)axis.Count).Select(index => axis.Number(index)), .. axis.Entry.When is not null && known.TryGetValue(symbol, out var own) ? new[] { own } : []]));
            }
        }

        if (listed.Aggregate(1L, (product, entry) => Math.Min(product * entry.Values.Count, int.MaxValue)) > MostCases) return false;
        return IsProved(condition, facts, values, listed, 0);
    }

    private static bool IsProved(Condition condition, Facts facts, Dictionary<DimSymbol, Dim> values, List<(DimSymbol Symbol, List<long> Values)> listed, int next)
    {
        if (next == listed.Count) return facts.IsProved(condition.Substitute(values));
        foreach (var value in listed[next].Values)
        {
            values[listed[next].Symbol] = Dim.Of(value);
            if (!IsProved(condition, facts, values, listed, next + 1)) return false;
        }

        return true;
    }

    // The program's own hyperparameters, and the sizes that the data gives.
    private static IReadOnlyDictionary<DimSymbol, long> Known(ModelIr model, ModuleIr network)
    {
        var known = new Dictionary<DimSymbol, long>();
        foreach (var argument in model.Arguments)
        {
            var symbol = network.Hyperparameters.FirstOrDefault(hyperparameter => hyperparameter.Name == argument.Name)?.Symbol;
            if (symbol is not null && argument.Value is DimValue { Dim: var dim } && dim.TryGetConstant(out var number)) known[symbol] = number;
        }

        foreach (var binding in model.Inputs)
        {
            var declared = network.Inputs.FirstOrDefault(input => input.Name == binding.Input)?.Type.Shape;
            if (declared is null || declared.Dims.Length != binding.Type.Shape.Dims.Length) continue;
            for (var i = 0; i < declared.Dims.Length; i++)
                if (declared.Dims[i].Symbols.Length == 1 && Dim.Of(declared.Dims[i].Symbols[0]) == declared.Dims[i] && binding.Type.Shape.Dims[i].TryGetConstant(out var size)) known[declared.Dims[i].Symbols[0]] = size;
        }

        return known;
    }
}
