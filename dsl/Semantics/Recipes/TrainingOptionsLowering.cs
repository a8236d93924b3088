using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Data;
using Nnet.Language.Lowering.Recipes;
using Nnet.Language.Semantics.Data;
using Nnet.Language.Semantics.Settings;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Recipes;

/// <summary>The plain options of a recipe: how long, how much at once, what is watched and kept.</summary>
internal sealed class TrainingOptionsLowering
{
    private static readonly string[] Precisions = ["float32", "bfloat16", "float16"];
    private static readonly string[] Devices = ["auto", "cpu", "cuda"];
    private static readonly string[] Watched = ["gradients", "activations"];

    private readonly TrainSyntax _syntax;
    private readonly SettingReader _reader;
    private readonly Monitors _monitors;

    private TrainingOptionsLowering(TrainSyntax syntax, SettingReader reader, Monitors monitors) => (_syntax, _reader, _monitors) = (syntax, reader, monitors);

    /// <summary>The options; what is wrong is reported and left at its default.</summary>
    /// <param name="metrics">The recipe's metrics.</param>
    public static TrainingOptionsIr Lower(TrainSyntax syntax, SettingReader reader, IReadOnlyList<MetricIr> metrics) =>
        new TrainingOptionsLowering(syntax, reader, new(reader, metrics)).Lower();

    private TrainingOptionsIr Lower()
    {
        var batch = Setting<BatchSettingSyntax>();
        var stop = Setting<EarlyStopSettingSyntax>();
        var checkpoint = Setting<CheckpointSettingSyntax>();
        return new(
            batch is null ? null : Whole(batch.Size),
            Value("epochs", 1) ?? 1,
            batch?.SizeAtEnd is { } size && batch.LastEpochs is { } last && Whole(size) is { } late && Whole(last) is { } epochs ? new(late, epochs) : null,
            stop is null ? null : EarlyStop(stop),
            Setting<KeepSettingSyntax>() is { } keep ? _monitors.Lower(keep.Monitor) : null,
            Setting<AverageSettingSyntax>() is { } average ? Decay(average) : null,
            Value("accumulate", 1) ?? 1,
            Word("precision", Precisions),
            Word("device", Devices),
            checkpoint is null ? 1 : Whole(checkpoint.Every is LengthSyntax length ? length.Amount : checkpoint.Every) ?? 1,
            Value("workers", 0),
            _syntax.Settings.OfType<FlagSettingSyntax>().Any(flag => flag.Keyword.Text == "deterministic"),
            Monitored(),
            Value("ensemble", 1) ?? 1,
            FinalFit(),
            (ulong?)Value("seed", 0));
    }

    private T? Setting<T>()
        where T : SettingSyntax => SettingRows.Single<T>(_reader, _syntax.Settings);

    private int? Whole(ExpressionSyntax expression, long least = 1) => (int?)_reader.Whole(expression, least);

    private int? Value(string keyword, long least)
    {
        var settings = _syntax.Settings.OfType<ValueSettingSyntax>().Where(setting => setting.Keyword.Text == keyword).ToArray();
        foreach (var again in settings.Skip(1)) _reader.Report("NN2002", again.Keyword, $"\"{keyword}\" is set twice. Leave one away.");
        return settings.Length == 0 ? null : Whole(settings[0].Value, least);
    }

    private string Word(string keyword, IReadOnlyList<string> words)
    {
        var setting = _syntax.Settings.OfType<WordSettingSyntax>().FirstOrDefault(candidate => candidate.Keyword.Text == keyword);
        if (setting is null || words.Contains(setting.Word.Text)) return setting?.Word.Text ?? words[0];
        if (setting.Word.Text.Length > 0) _reader.Report("NN2004", setting.Word, $"There is no {keyword} \"{setting.Word.Text}\".{Hints.For(setting.Word.Text, words)}");
        return words[0];
    }

    private EarlyStopIr? EarlyStop(EarlyStopSettingSyntax stop)
    {
        if (_monitors.Lower(stop.Monitor) is not { } monitor) return null;
        var patience = stop.Patience is { } given ? Whole(given) : 10;
        var least = stop.MinDelta is { } delta ? _reader.Number(delta) : 0;
        return patience is null || least is null ? null : new(monitor, patience.Value, least.Value);
    }

    private double? Decay(AverageSettingSyntax average)
    {
        if (average.Kind.Text != "ema")
        {
            if (average.Kind.Text.Length > 0) _reader.Report("NN2001", average.Kind, $"There is no average \"{average.Kind.Text}\". Write average ema 0.999.");
            return null;
        }

        if (_reader.Number(average.Decay) is not { } decay) return null;
        if (decay is > 0 and < 1) return decay;
        _reader.Report("NN2004", average.Decay, "The decay of an average lies between 0 and 1: 0.999.");
        return null;
    }

    private EquatableArray<string> Monitored()
    {
        var names = _syntax.Settings.OfType<MonitorSettingSyntax>().SelectMany(setting => setting.What).ToArray();
        foreach (var name in names.Where(name => name.Text.Length > 0 && !Watched.Contains(name.Text)))
            _reader.Report("NN2001", name, $"A recipe does not monitor \"{name.Text}\".{Hints.For(name.Text, Watched, "It can monitor")}");
        return names.Select(name => name.Text).Where(Watched.Contains).ToEquatable();
    }

    private EquatableArray<DataPart> FinalFit()
    {
        var parts = new List<DataPart>();
        foreach (var name in Setting<FinalFitSettingSyntax>()?.Parts ?? [])
        {
            if (SourceLowering.Part(_reader, name) is not { } part) continue;
            if (part == DataPart.Test) _reader.Report("NN6003", name, "The test part is never fitted on. Leave it away.");
            else parts.Add(part);
        }

        return parts.ToEquatable();
    }
}
