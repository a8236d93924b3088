using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Optimizers;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Ops;
using Nnet.Language.Semantics.Settings;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Optimizers;

/// <summary>An optimizer declaration: its algorithm with every option, its schedule, its groups.</summary>
internal static class OptimizerLowering
{
    private static readonly string[] Settings = ["schedule", "group", "no_decay", "clip"];

    /// <summary>The optimizer; null where a mistake leaves none, which is then reported.</summary>
    public static OptimizerIr? Lower(OptimizerSyntax syntax, string @namespace, SettingReader reader)
    {
        SettingRows.ReportUnknown(reader, "an optimizer", syntax.Settings, [.. Settings, .. OptimizerTable.Table.All.Select(row => row.Name)]);
        if (SettingRows.Single<AlgorithmSettingSyntax>(reader, syntax.Settings) is not { } algorithm)
        {
            if (!syntax.Settings.Any(setting => setting is SkippedSettingSyntax or UnknownSettingSyntax))
                reader.Report("NN2003", syntax.Name, $"The optimizer \"{syntax.Name.Text}\" has no algorithm. Write one first, AdamW(lr: 1e-3) for example.");
            return null;
        }

        var row = SettingRows.Find(reader, OptimizerTable.Table, algorithm.Algorithm);
        var arguments = row is null ? null : reader.Bind(row, algorithm.Algorithm);
        var schedule = Schedule(reader, SettingRows.Single<ScheduleSettingSyntax>(reader, syntax.Settings));
        var groups = syntax.Settings.OfType<GroupSettingSyntax>().Select(group => Group(reader, row, group)).ToArray();
        var noDecay = syntax.Settings.OfType<NoDecaySettingSyntax>().SelectMany(setting => setting.Patterns).Select(pattern => pattern.Text);
        var clip = Clip(reader, SettingRows.Single<ClipSettingSyntax>(reader, syntax.Settings), out var isClipRight);
        if (arguments is null || schedule is null || groups.Any(group => group is null) || !isClipRight) return null;
        return new(
            @namespace, syntax.Name.Text, syntax.Documentation.Length == 0 ? null : syntax.Documentation, reader.LineOf(syntax.Name),
            row!.Name, arguments.Value, schedule.Value, groups.Select(group => group!).ToEquatable(), noDecay.ToEquatable(), clip);
    }

    private static EquatableArray<ScheduleIr>? Schedule(SettingReader reader, ScheduleSettingSyntax? setting)
    {
        if (setting is null) return EquatableArray<ScheduleIr>.Empty;
        var phases = setting.Phases.Select(phase => Phase(reader, phase)).ToArray();
        return phases.Any(phase => phase is null) ? null : phases.Select(phase => phase!).ToEquatable();
    }

    private static ScheduleIr? Phase(SettingReader reader, CallSyntax call)
    {
        if (SettingRows.Find(reader, ScheduleTable.Table, call) is not { } row || reader.Bind(row, call) is not { } arguments) return null;
        var length = arguments.FirstOrDefault(argument => argument.Name == "length")?.Value as LengthValue;
        return new(row.Name, length?.Length, arguments.Where(argument => argument.Name != "length").ToEquatable());
    }

    private static GroupIr? Group(SettingReader reader, OptionRow? row, GroupSettingSyntax group)
    {
        var settings = new List<GroupSettingIr>();
        foreach (var option in group.Options)
        {
            if (row is not null && row.FindParameter(option.Name.Text) is null)
            {
                reader.Report("NN2003", option.Name, $"{row.Name} has no option \"{option.Name.Text}\".{Hints.For(option.Name.Text, row.Parameters.Select(parameter => parameter.Name), "Its options are")}");
                return null;
            }

            if (reader.Number(option.Value) is not { } number) return null;
            settings.Add(new(option.Name.Text, number, option.IsFactor));
        }

        return new(new([group.Pattern.Text]), settings.ToEquatable());
    }

    private static ClipIr? Clip(SettingReader reader, ClipSettingSyntax? clip, out bool isRight)
    {
        isRight = clip is null;
        if (clip is null) return null;
        if (ClipTable.Table.Find(clip.Kind.Text) is null)
        {
            reader.Report("NN2001", clip.Kind, $"There is no form of clipping \"{clip.Kind.Text}\". Write clip norm 1.0 or clip value 0.5.");
            return null;
        }

        if (reader.Number(clip.Limit) is not { } limit) return null;
        isRight = limit > 0;
        if (!isRight) reader.Report("NN2004", clip.Limit, "The limit of clipping must be more than 0.");
        return isRight ? new(clip.Kind.Text == "norm", limit) : null;
    }
}
