using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Tuning;
using Nnet.Language.Semantics.Settings;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Tuning;

/// <summary>The steps of a plan, in order.</summary>
internal static class PlanLowering
{
    /// <summary>The steps that are right; what is not is reported.</summary>
    public static EquatableArray<PlanStepIr> Lower(SettingReader reader, TuneSyntax syntax)
    {
        var searches = syntax.Settings.OfType<SearchSettingSyntax>().ToList();
        if (searches.FirstOrDefault() is { Keyword.Text: "refine" } first)
            reader.Report("NN7003", first.Keyword, "A refinement narrows the space around the best of a search, and none stands before it. Search first: search random 16 trials, 2 epochs.");
        return syntax.Settings.Select(setting => Step(reader, setting)).OfType<PlanStepIr>().ToEquatable();
    }

    private static PlanStepIr? Step(SettingReader reader, SettingSyntax setting) => setting switch
    {
        CheckSettingSyntax { What.Text: "initial_loss" } => new CheckInitialLossIr(reader.LineOf(setting)),
        CheckSettingSyntax { What.Text: "overfit" } check => Overfit(reader, check),
        CheckSettingSyntax check => Unknown(reader, check.What, "check", ["initial_loss", "overfit"]),
        FindSettingSyntax { What.Text: "learning_rate" } find => Find(reader, find),
        FindSettingSyntax find => Unknown(reader, find.What, "find", ["learning_rate"]),
        SearchSettingSyntax search => Search(reader, search),
        FlagSettingSyntax { Keyword.Text: "diagnose" } => new DiagnoseIr(reader.LineOf(setting)),
        FlagSettingSyntax { Keyword.Text: "final" } => new FinalIr(reader.LineOf(setting)),
        _ => null,
    };

    private static PlanStepIr? Unknown(SettingReader reader, NameSyntax name, string step, IReadOnlyList<string> known)
    {
        if (name.Text.Length > 0) reader.Report("NN2001", name, $"A plan does not {step} \"{name.Text}\".{Hints.For(name.Text, known, $"It can {step}")}");
        return null;
    }

    private static PlanStepIr? Overfit(SettingReader reader, CheckSettingSyntax check)
    {
        if (check.Samples is null) return new CheckOverfitIr(64, reader.LineOf(check));
        return reader.Whole(check.Samples, 1) is { } samples ? new CheckOverfitIr((int)samples, reader.LineOf(check)) : null;
    }

    private static PlanStepIr? Find(SettingReader reader, FindSettingSyntax find)
    {
        var (from, to) = (1e-6, 1.0);
        if (find.From is { } low && !Read(reader, low, ref from)) return null;
        if (find.To is { } high && !Read(reader, high, ref to)) return null;
        if (from > 0 && from < to) return new FindLearningRateIr(from, to, reader.LineOf(find));
        reader.Report("NN7003", find, "The rates to try begin above 0 and end at a larger one: from 1e-5 to 1e-1.");
        return null;
    }

    private static bool Read(SettingReader reader, ExpressionSyntax expression, ref double value)
    {
        if (reader.Number(expression) is not { } number) return false;
        value = number;
        return true;
    }

    private static PlanStepIr? Search(SettingReader reader, SearchSettingSyntax search)
    {
        if (PlanTables.Samplers.Find(search.Sampler.Text) is null)
        {
            if (search.Sampler.Text.Length > 0)
                reader.Report("NN2001", search.Sampler, $"There is no sampler \"{search.Sampler.Text}\".{Hints.For(search.Sampler.Text, PlanTables.Samplers.All.Select(row => row.Name), "There are")}");
            return null;
        }

        if (search.Trials is null && search.Sampler.Text != "grid")
        {
            reader.Report("NN7003", search, $"\"{search.Sampler.Text}\" needs the number of its trials: {search.Keyword.Text} {search.Sampler.Text} 16 trials.");
            return null;
        }

        long? trials = null, epochs = null, keep = null;
        if (search.Trials is { } given && (trials = reader.Whole(given, 1)) is null) return null;
        if (search.Epochs is { } length && (epochs = reader.Whole(length, 1)) is null) return null;
        if (search.Keep is { } best && (keep = reader.Whole(best, 1)) is null) return null;
        return new SearchStepIr(search.Sampler.Text, (int?)trials, (int?)epochs, (int?)keep, search.Keyword.Text == "refine", reader.LineOf(search));
    }
}
