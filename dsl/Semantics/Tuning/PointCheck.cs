using System.Globalization;
using Nnet.Language.Lowering.Modules;
using Nnet.Language.Lowering.Recipes;
using Nnet.Language.Lowering.Tuning;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Semantics.Settings;
using Nnet.Language.Shapes;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Tuning;

/// <summary>
/// Checks every point of a space against the facts that the networks' <c>where</c> and <c>assert</c> leave to their construction. The networks themselves were
/// proved for all values that keep those facts, so that numbers put into the facts are all that is left to do.
/// </summary>
internal static class PointCheck
{
    /// <summary>Points looked at for one fact; a larger space is checked on a part of its grid.</summary>
    private const int MostPoints = 200_000;

    public static void Run(SettingReader reader, TuneScope scope, IReadOnlyList<(SpaceEntryIr Entry, SpaceEntrySyntax Syntax)> space)
    {
        foreach (var model in scope.Recipe.Models)
        {
            if (scope.Network(model) is not { } network) continue;
            var prefix = scope.Recipe.Models.Count == 1 ? "network." : model.Alias + ".";
            var known = Known(model, network);
            foreach (var guard in network.Guards) Check(reader, guard, network, prefix, known, space);
        }
    }

    private static void Check(
        SettingReader reader, GuardIr guard, ModuleIr network, string prefix, IReadOnlyDictionary<DimSymbol, long> known, IReadOnlyList<(SpaceEntryIr Entry, SpaceEntrySyntax Syntax)> space)
    {
        var symbols = guard.Condition.Symbols.ToArray();
        var varied = space.Where(entry => entry.Entry.Type == SpaceValueType.Int)
            .Select(entry => (entry.Entry, entry.Syntax, Symbol: symbols.FirstOrDefault(symbol => entry.Entry.Path == prefix + symbol.Name)))
            .Where(entry => entry.Symbol is not null).ToArray();
        if (varied.Length == 0) return;
        var axes = varied.Select(entry => Values(entry.Entry.Domain)).ToArray();
        if (axes.Any(axis => axis.Length == 0)) return;
        if (IsProved(guard.Condition, varied.Select((entry, i) => (entry.Symbol!, axes[i])), known)) return;
        var values = known.ToDictionary(pair => pair.Key, pair => pair.Value);
        var point = new int[axes.Length];
        int[]? first = null;
        long failures = 0, points = 0;
        do
        {
            for (var i = 0; i < axes.Length; i++) values[varied[i].Symbol!] = axes[i][point[i]];
            points++;
            if (guard.Condition.Evaluate(values) != false) continue;
            failures++;
            first ??= [.. point];
        }
        while (points < MostPoints && Advance(point, axes));
        if (first is null) return;
        for (var i = 0; i < axes.Length; i++) values[varied[i].Symbol!] = axes[i][first[i]];
        var others = space.Where(entry => varied.All(other => other.Entry != entry.Entry)).Select(entry => Count(entry.Entry)).Where(count => count > 0).Aggregate(1L, (product, count) => Math.Min(product * count, int.MaxValue));
        var share = string.Format(CultureInfo.InvariantCulture, "{0:N0} of {1:N0} points fail", failures * others, points * others);
        reader.Report("NN7002", Node(varied[varied.Length - 1].Syntax, first[first.Length - 1]), $"{share}: {Broken(guard, values)}, as {network.Declared} needs (line {guard.Line.Line}). Leave out the values that do not go together.");
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

    /// <summary>Whether a fact holds for all values between the ends of the entries: then no point has to be looked at.</summary>
    private static bool IsProved(Condition condition, IEnumerable<(DimSymbol Symbol, long[] Values)> varied, IReadOnlyDictionary<DimSymbol, long> known)
    {
        var facts = Facts.None;
        foreach (var (symbol, values) in varied)
            if (values.Length > 0) facts = facts.Assume([new AtLeast(Dim.Of(symbol), Dim.Of(values.Min())), new AtLeast(Dim.Of(values.Max()), Dim.Of(symbol))]);
        return facts.IsProved(condition.Substitute(known.Where(pair => !facts.Assumed.SelectMany(fact => fact.Symbols).Contains(pair.Key)).ToDictionary(pair => pair.Key, pair => Dim.Of(pair.Value))));
    }

    /// <summary>How many values an entry has; 0 where it is continuous.</summary>
    private static long Count(SpaceEntryIr entry) => entry.Domain is ChoiceDomain choice ? choice.Values.Count : entry.Type == SpaceValueType.Int ? Values(entry.Domain).Length : 0;

    private static bool Advance(int[] point, long[][] axes)
    {
        for (var i = 0; i < point.Length; i++)
        {
            if (++point[i] < axes[i].Length) return true;
            point[i] = 0;
        }

        return false;
    }

    // The value of the list that fails, or the whole range.
    private static SyntaxNode Node(SpaceEntrySyntax entry, int index) => entry.Domain is ChoicesSyntax choices && index < choices.Values.Length ? choices.Values[index] : entry.Domain;

    private static long[] Values(DomainIr domain) => domain switch
    {
        ChoiceDomain choice => [.. choice.Values.OfType<DimValue>().Select(value => value.Dim.TryGetConstant(out var number) ? number : 0)],
        RangeDomain range => [.. Steps((long)range.Low, (long)range.High, (long)(range.Step ?? 1))],
        _ => [],
    };

    private static IEnumerable<long> Steps(long low, long high, long step)
    {
        for (var value = low; value <= high; value += step) yield return value;
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
