using System.Collections.Immutable;
using Nnet.Language.Parsing.Lexing;
using Nnet.Language.Syntax;
using Sprache;

namespace Nnet.Language.Parsing.Grammar;

/// <summary>Settings of <c>train</c>.</summary>
internal static class TrainSettings
{
    private static readonly Parser<ExpressionSyntax> Number = Lengths.Number;

    private static readonly Parser<NetworkAliasSyntax> NetworkAlias =
        (from alias in Primitives.ANameCalled("a name such as g")
         from sign in Signs.Assign
         from network in Calls.SettingCall
         select (alias, network)).Spanned((it, span) => new NetworkAliasSyntax(it.alias, it.network, span));

    private static readonly Parser<MetricSyntax> Metric =
        (from name in Primitives.When<NameSyntax?>(
             input => input.Current == TokenKind.Name && input.At(input.Position + 1).Current == TokenKind.Colon, Primitives.Name.Then(it => Signs.Colon.Select(_ => (NameSyntax?)it)), null)
         from value in new Parser<ExpressionSyntax>(Expressions.Expression)
         select (name, value)).Spanned((it, span) => new MetricSyntax(it.name, it.value, span));

    private static readonly Parser<WeightsOriginSyntax> WeightsOrigin = input =>
    {
        var tokens = (TokenInput)input;
        return tokens.Current switch
        {
            TokenKind.String => Literals.String.Spanned((file, span) => new WeightsOriginSyntax(file, null, span))(input),
            TokenKind.Name => Primitives.Name.Spanned((recipe, span) => new WeightsOriginSyntax(null, recipe, span))(input),
            _ => Primitives.Fail<WeightsOriginSyntax>(tokens, "a file in quotes or a recipe's name"),
        };
    };

    /// <summary>The settings by their first word.</summary>
    public static readonly ImmutableDictionary<string, Parser<SettingSyntax>> All = Create().ToImmutableDictionary();

    private static Dictionary<string, Parser<SettingSyntax>> Create()
    {
        var settings = new Dictionary<string, Parser<SettingSyntax>>
        {
            ["networks"] = Settings.Setting("networks", Primitives.CommaList(NetworkAlias), (keyword, it, span) => new NetworksSettingSyntax(keyword, it, span)),
            ["batch"] = Batch(),
            ["metrics"] = Settings.Setting("metrics", Primitives.CommaList(Metric), (keyword, it, span) => new MetricsSettingSyntax(keyword, it, span)),
            ["early_stop"] = EarlyStop(),
            ["average"] = Settings.Setting(
                "average",
                from kind in Primitives.ANameCalled("ema")
                from decay in Number
                select (kind, decay),
                (keyword, it, span) => new AverageSettingSyntax(keyword, it.kind, it.decay, span)),
            ["initialize"] = Settings.Setting(
                "initialize",
                from word in Primitives.Word("from")
                from origin in WeightsOrigin
                from except in Patterns("except")
                select (origin, except),
                (keyword, it, span) => new InitializeSettingSyntax(keyword, it.origin, it.except, span)),
            ["freeze"] = Settings.Setting(
                "freeze",
                from patterns in Primitives.CommaList(Literals.KeyPattern)
                from epoch in Primitives.AfterWord("until", Primitives.Word("epoch").Then(_ => Number))
                select (patterns, epoch),
                (keyword, it, span) => new FreezeSettingSyntax(keyword, it.patterns, it.epoch, span)),
            ["keep"] = Settings.Setting("keep", Primitives.Word("best").Then(_ => Literals.Path), (keyword, it, span) => new KeepSettingSyntax(keyword, it, span)),
            ["checkpoint"] = Settings.Setting(
                "checkpoint",
                from word in Primitives.Word("every")
                from every in Number
                from unit in Primitives.ANameCalled("epoch")
                select every,
                (keyword, it, span) => new CheckpointSettingSyntax(keyword, it, span)),
            ["monitor"] = Settings.Setting("monitor", Primitives.CommaList(Primitives.ANameCalled("gradients or activations")), (keyword, it, span) => new MonitorSettingSyntax(keyword, it, span)),
            ["teacher"] = Settings.Setting(
                "teacher",
                from network in Calls.SettingCall
                from word in Primitives.Word("from")
                from origin in WeightsOrigin
                select (network, origin),
                (keyword, it, span) => new TeacherSettingSyntax(keyword, it.network, it.origin, span)),
            ["final"] = Settings.Setting(
                "final",
                from fit in Primitives.Word("fit")
                from word in Primitives.Word("on")
                from parts in Primitives.CommaList(Primitives.ANameCalled("train, validation or test"))
                select parts,
                (keyword, it, span) => new FinalFitSettingSyntax(keyword, it, span)),
            ["step"] = Step(),
            ["deterministic"] = Settings.Setting("deterministic", Parse.Return(0), (keyword, _, span) => new FlagSettingSyntax(keyword, span)),
        };
        foreach (var word in (string[])["data", "optimizer"])
        {
            settings[word] = Settings.Setting(word, Primitives.ANameCalled("the name of a declaration"), (keyword, it, span) => new ReferenceSettingSyntax(keyword, it, span));
        }

        foreach (var word in (string[])["network", "loss"])
        {
            settings[word] = Settings.Setting(word, Calls.SettingCall, (keyword, it, span) => new CallSettingSyntax(keyword, it, span));
        }

        foreach (var word in (string[])["epochs", "seed", "accumulate", "workers", "ensemble"])
        {
            settings[word] = Settings.Setting(word, Number, (keyword, it, span) => new ValueSettingSyntax(keyword, it, span));
        }

        foreach (var word in (string[])["precision", "device"])
        {
            settings[word] = Settings.Setting(word, Primitives.ANameCalled("a word"), (keyword, it, span) => new WordSettingSyntax(keyword, it, span));
        }

        return settings;
    }

    private static Parser<SettingSyntax> Batch() => Settings.Setting(
        "batch",
        from size in Number
        from atEnd in Primitives.AfterWord("then", Number)
        from last in Primitives.When<ExpressionSyntax?>(
            _ => atEnd is not null,
            from words in Primitives.Word("for").Then(_ => Primitives.Word("last"))
            from epochs in Settings.Optional(Number)
            from unit in Primitives.ANameCalled("epochs")
            select epochs,
            null)
        select (size, atEnd, last),
        (keyword, it, span) => new BatchSettingSyntax(keyword, it.size, it.atEnd, it.last, span));

    private static Parser<SettingSyntax> EarlyStop() => Settings.Setting(
        "early_stop",
        from monitor in Literals.Path
        from options in Settings.Many(
            input => input.Current == TokenKind.Comma,
            from comma in Signs.Comma
            from name in new Parser<NameSyntax>(StopOption)
            from value in Number
            select (name.Text, value))
        select (monitor, options),
        (keyword, it, span) => new EarlyStopSettingSyntax(
            keyword, it.monitor, it.options.LastOrDefault(option => option.Text == "patience").value, it.options.LastOrDefault(option => option.Text == "min_delta").value, span));

    private static IResult<NameSyntax> StopOption(IInput input) => Primitives.IsWord((TokenInput)input, "min_delta")
        ? Primitives.Word("min_delta")(input)
        : Primitives.Word("patience")(input);

    private static Parser<SettingSyntax> Step() => Settings.Setting(
        "step",
        from name in Primitives.ANameCalled("the step's name")
        from word in Primitives.Word("updates")
        from updates in Primitives.CommaList(Primitives.ANameCalled("a network's name"))
        from with in Primitives.Word("with")
        from optimizer in Primitives.ANameCalled("an optimizer's name")
        from body in new Parser<ImmutableArray<StatementSyntax>>(Statements.Body)
        select (name, updates, optimizer, body),
        (keyword, it, span) => new StepSettingSyntax(keyword, it.name, it.updates, it.optimizer, it.body, span));

    private static Parser<ImmutableArray<KeyPatternSyntax>> Patterns(string word) =>
        Primitives.When(input => Primitives.IsWord(input, word), Primitives.Word(word).Then(_ => Primitives.CommaList(Literals.KeyPattern)), []);
}
