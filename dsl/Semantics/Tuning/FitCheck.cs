using System.Globalization;
using Nnet.Language.Lowering.Modules;
using Nnet.Language.Lowering.Recipes;
using Nnet.Language.Lowering.Tuning;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Semantics.Evaluation;
using Nnet.Language.Semantics.Recipes;
using Nnet.Language.Semantics.Settings;
using Nnet.Language.Shapes;

namespace Nnet.Language.Semantics.Tuning;

/// <summary>
/// Puts points of a space into the recipe and checks the recipe again: whether data, networks and losses still fit one another (a number of classes that varies),
/// whether the last batch and the schedule fit (<c>batch</c>, <c>epochs</c>, <c>optimizer</c>). Only entries that such a check can see are varied.
/// </summary>
internal sealed class FitCheck(SettingReader reader, TuneScope scope, IReadOnlyList<SpaceAxis> space, Func<RecipeVariation, bool> fits)
{
    /// <summary>Recipes that are checked, below a millisecond each.</summary>
    private const long MostPoints = 2_000;

    public void Run()
    {
        Check([.. space.Where(axis => axis.Count > 0 && IsInTypes(axis.Entry))], grid => grid.Points(MostPoints));
        Check(Of("batch"), grid => grid.Points(MostPoints));
        Check([.. Of("batch"), .. Of("epochs"), .. Of("optimizer")], grid => grid.Ends(), isAll: false);
    }

    private List<SpaceAxis> Of(string path) => [.. space.Where(axis => axis.Count > 0 && axis.Entry.Path == path)];

    private void Check(IReadOnlyList<SpaceAxis> axes, Func<SpaceGrid, IEnumerable<long[]>> points, bool isAll = true)
    {
        if (axes.Count == 0) return;
        var grid = new SpaceGrid(space, axes);
        FirstReport? first = null;
        long[]? where = null;
        decimal failures = 0, all = 0;
        foreach (var point in points(grid))
        {
            var weight = grid.Weight(point);
            all += weight;
            var report = new FirstReport();
            if (fits(new RecipeVariation(report, Values(grid, point))) && report.Message is null) continue;
            failures += weight;
            if (first is not null) continue;
            (first, where) = (report, [.. point]);
        }

        if (first?.Message is null || where is null) return;
        var last = grid.Axes.Count - 1;
        while (last > 0 && where[last] < 0) last--;
        var share = !isAll || grid.Size > MostPoints
            ? "Some points fail"
            : string.Format(CultureInfo.InvariantCulture, "{0:N0} of {1:N0} points fail", failures, all);
        var set = string.Join(", ", Values(grid, where).Select(pair => $"{pair.Key} = {PlainText.Of(pair.Value)}"));
        reader.Report("NN7002", grid.Axes[last].Node(where[last]), all == 1 ? first.Message : $"{share}, such as {set}: {first.Message}");
    }

    private static Dictionary<string, IrValue> Values(SpaceGrid grid, long[] point)
    {
        var values = new Dictionary<string, IrValue>(StringComparer.Ordinal);
        for (var i = 0; i < point.Length; i++)
            if (point[i] >= 0) values[grid.Axes[i].Entry.Path] = grid.Axes[i][point[i]];
        return values;
    }

    /// <summary>Whether a hyperparameter stands in the types of its network's or loss's inputs and results.</summary>
    private bool IsInTypes(SpaceEntryIr entry)
    {
        foreach (var model in scope.Recipe.Models)
        {
            var prefix = scope.Recipe.Models.Count == 1 ? "network." : model.Alias + ".";
            if (scope.Network(model) is { } network && entry.Path.StartsWith(prefix, StringComparison.Ordinal) && network.NamesInTypes.Contains(entry.Path.Substring(prefix.Length))) return true;
        }

        return scope.Recipe.Steps.OfType<LossStepIr>().Select(step => scope.Loss(step.Loss)).Any(loss =>
            loss is not null && loss.Inputs.SelectMany(input => input.Type.Symbols).Any(symbol => entry.Path == $"loss.{symbol.Name}"));
    }
}
