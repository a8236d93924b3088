using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Data;
using Nnet.Language.Lowering.Recipes;
using Nnet.Language.Lowering.Tuning;
using Nnet.Language.Semantics.Recipes;
using Nnet.Language.Semantics.Settings;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Tuning;

/// <summary>A tuning plan: what it varies, what it wants, and its steps. Every point of its space is checked against the facts of the network.</summary>
internal static class TuneLowering
{
    private static readonly string[] Settings =
    [
        "train", "minimize", "maximize", "space", "check", "find", "search", "refine", "diagnose", "final", "prune", "parallel", "budget", "seed", "study", "compare", "tune", "fix",
    ];

    /// <summary>The recipe that the plan names; null where the line is missing, which is then reported.</summary>
    public static NameSyntax? RecipeName(TuneSyntax syntax, SettingReader reader)
    {
        var name = syntax.Settings.OfType<ReferenceSettingSyntax>().FirstOrDefault(setting => setting.Keyword.Text == "train")?.Name;
        if (name is null && !syntax.Settings.Any(setting => setting is SkippedSettingSyntax))
            reader.Report("NN2003", syntax.Name, $"The plan \"{syntax.Name.Text}\" names no recipe. Write train and the recipe's name.");
        return name;
    }

    /// <summary>The plan over the recipe in <paramref name="scope"/>.</summary>
    /// <param name="fits">Whether the recipe fits together with values put in.</param>
    public static TuneIr Lower(TuneSyntax syntax, string @namespace, SettingReader reader, TuneScope scope, Func<RecipeVariation, bool> fits)
    {
        SettingRows.ReportUnknown(reader, "a plan", syntax.Settings, Settings);
        var space = new SpaceLowering(reader, scope, syntax).Lower(syntax.Settings.OfType<SpaceSettingSyntax>().SelectMany(setting => setting.Entries));
        SpaceAxis[] axes = [.. space.Select(entry => new SpaceAxis(entry.Entry, entry.Syntax))];
        PointCheck.Run(reader, scope, axes);
        new FitCheck(reader, scope, axes, fits).Run();
        return new(
            @namespace, syntax.Name.Text, syntax.Documentation.Length == 0 ? null : syntax.Documentation, reader.LineOf(syntax.Name),
            scope.Recipe.Namespace, scope.Recipe.Name,
            Objectives(syntax, reader, scope).ToEquatable(),
            space.Select(entry => entry.Entry).ToEquatable(),
            PlanLowering.Lower(reader, syntax),
            Options(syntax, reader));
    }

    private static IEnumerable<ObjectiveIr> Objectives(TuneSyntax syntax, SettingReader reader, TuneScope scope)
    {
        var objectives = syntax.Settings.OfType<ObjectiveSettingSyntax>().SelectMany(setting => setting.Values.Select(path => Objective(setting, path, reader, scope))).OfType<ObjectiveIr>().ToList();
        return objectives.Count > 0 ? objectives : [new(new(DataPart.Validation, "loss", false), null, false)];
    }

    private static ObjectiveIr? Objective(ObjectiveSettingSyntax setting, PathSyntax path, SettingReader reader, TuneScope scope)
    {
        if (path.Text is "parameters" or "flops") return new(null, path.Text, setting.IsMaximize);
        if (path.Parts.Length != 2)
        {
            reader.Report("NN6007", path, $"\"{path.Text}\" is not computed. Write validation.loss, validation.accuracy, parameters or flops.");
            return null;
        }

        var (part, metric) = (path.Parts[0], path.Parts[1]);
        if (part.Text == "test")
        {
            reader.Report("NN6003", path, "The test part is looked at once, at the end of a plan, and chooses nothing. Take validation.");
            return null;
        }

        if (part.Text is not ("train" or "validation"))
        {
            reader.Report("NN6003", part, $"There is no part \"{part.Text}\".{Hints.For(part.Text, ["train", "validation"])}");
            return null;
        }

        var metrics = scope.Recipe.Metrics.Where(candidate => part.Text == "validation" || Monitors.IsOnTraining(candidate)).Select(candidate => candidate.Name).Concat(["loss"]).ToArray();
        if (metrics.Contains(metric.Text)) return new(new(part.Text == "train" ? DataPart.Train : DataPart.Validation, metric.Text, setting.IsMaximize), null, setting.IsMaximize);
        reader.Report("NN6007", metric, $"The recipe \"{scope.Recipe.Name}\" does not compute \"{metric.Text}\".{Hints.For(metric.Text, metrics, "It computes")}");
        return null;
    }

    private static TuneOptionsIr Options(TuneSyntax syntax, SettingReader reader)
    {
        var values = syntax.Settings.OfType<ValueSettingSyntax>().GroupBy(setting => setting.Keyword.Text).ToDictionary(group => group.Key, group => group.First().Value, StringComparer.Ordinal);
        var parallel = values.TryGetValue("parallel", out var given) ? reader.Whole(given, 1) : null;
        var seed = values.TryGetValue("seed", out var start) ? reader.Whole(start) : null;
        var study = values.TryGetValue("study", out var name) && name is StringSyntax text ? text.Value : null;
        return new(Pruner(reader, SettingRows.Single<PruneSettingSyntax>(reader, syntax.Settings)), (int?)parallel, Budget(reader, syntax), (ulong?)seed, study);
    }

    private static PrunerIr? Pruner(SettingReader reader, PruneSettingSyntax? setting) =>
        setting is not null && SettingRows.Find(reader, PlanTables.Pruners, setting.Pruner) is { } row && reader.Bind(row, setting.Pruner) is { } arguments ? new(row.Name, arguments) : null;

    private static double? Budget(SettingReader reader, TuneSyntax syntax)
    {
        if (SettingRows.Single<TimeBudgetSettingSyntax>(reader, syntax.Settings) is not { } setting || reader.Number(setting.Amount) is not { } amount) return null;
        double? seconds = setting.Unit.Text switch
        {
            "second" or "seconds" => 1,
            "minute" or "minutes" => 60,
            "hour" or "hours" => 3600,
            "day" or "days" => 86400,
            _ => null,
        };
        if (seconds is null) reader.Report("NN2004", setting.Unit, $"A budget counts minutes, hours or days, not \"{setting.Unit.Text}\".");
        return amount * seconds;
    }
}
