using System.Collections.Immutable;
using Nnet.Language.Parsing.Lexing;
using Nnet.Language.Parsing.Recovery;
using Nnet.Language.Syntax;
using Nnet.Language.Text;
using Sprache;

namespace Nnet.Language.Parsing.Grammar;

/// <summary>Settings of <c>tune</c>.</summary>
internal static class TuneSettings
{
    private static readonly Parser<ExpressionSyntax> Number = Lengths.Number;

    private static readonly Parser<Token> OpenSpace = Signs.OpenBrace.Marked(TokenRoles.Space);

    /// <summary>The settings by their first word.</summary>
    public static readonly ImmutableDictionary<string, Parser<SettingSyntax>> All = Create().ToImmutableDictionary();

    private static Dictionary<string, Parser<SettingSyntax>> Create()
    {
        var settings = new Dictionary<string, Parser<SettingSyntax>>
        {
            ["train"] = Settings.Setting("train", Primitives.ANameCalled("a recipe's name"), (keyword, it, span) => new ReferenceSettingSyntax(keyword, it, span)),
            ["space"] = Settings.Setting("space", new Parser<ImmutableArray<SpaceEntrySyntax>>(Space), (keyword, it, span) => new SpaceSettingSyntax(keyword, it, span)),
            ["check"] = Settings.Setting(
                "check",
                from what in Primitives.ANameCalled("initial_loss or overfit")
                from samples in Counted("samples", "sample")
                select (what, samples),
                (keyword, it, span) => new CheckSettingSyntax(keyword, it.what, it.samples, span)),
            ["find"] = Settings.Setting(
                "find",
                from what in Primitives.ANameCalled("learning_rate")
                from lowest in Primitives.AfterWord("from", Number)
                from highest in Primitives.When<ExpressionSyntax?>(_ => lowest is not null, Primitives.Word("to").Then(_ => Settings.Optional(Number)), null)
                select (what, lowest, highest),
                (keyword, it, span) => new FindSettingSyntax(keyword, it.what, it.lowest, it.highest, span)),
            ["prune"] = Settings.Setting("prune", Calls.SettingCall, (keyword, it, span) => new PruneSettingSyntax(keyword, it, span)),
            ["budget"] = Settings.Setting(
                "budget",
                from amount in Number
                from unit in Primitives.ANameCalled("minutes or hours")
                select (amount, unit),
                (keyword, it, span) => new TimeBudgetSettingSyntax(keyword, it.amount, it.unit, span)),
            ["study"] = Settings.Setting("study", Literals.String, (keyword, it, span) => new ValueSettingSyntax(keyword, it, span)),
        };
        foreach (var word in (string[])["maximize", "minimize"])
        {
            settings[word] = Settings.Setting(word, Primitives.CommaList(Literals.Path), (keyword, it, span) => new ObjectiveSettingSyntax(keyword, it, span));
        }

        foreach (var word in (string[])["search", "refine"])
        {
            settings[word] = Search(word);
        }

        foreach (var word in (string[])["diagnose", "final"])
        {
            settings[word] = Settings.Setting(word, Parse.Return(0), (keyword, _, span) => new FlagSettingSyntax(keyword, span));
        }

        foreach (var word in (string[])["parallel", "seed"])
        {
            settings[word] = Settings.Setting(word, Number, (keyword, it, span) => new ValueSettingSyntax(keyword, it, span));
        }

        foreach (var word in (string[])["compare", "tune", "fix"])
        {
            settings[word] = Settings.Setting(word, Primitives.CommaList(Literals.Path), (keyword, it, span) => new RoleSettingSyntax(keyword, it, span));
        }

        return settings;
    }

    private static Parser<SettingSyntax> Search(string word) => Settings.Setting(
        word,
        from sampler in Primitives.ANameCalled("grid, random, tpe or sobol")
        from trials in Counted("trials", "trial")
        from rest in Settings.Many(input => input.Current == TokenKind.Comma, Signs.Comma.Then(_ => new Parser<(string Name, ExpressionSyntax Value)>(SearchOption)))
        select (sampler, trials, rest),
        (keyword, it, span) => new SearchSettingSyntax(
            keyword, it.sampler, it.trials, it.rest.LastOrDefault(option => option.Name == "epochs").Value, it.rest.LastOrDefault(option => option.Name == "keep").Value, span));

    private static IResult<(string Name, ExpressionSyntax Value)> SearchOption(IInput input) => Primitives.IsWord((TokenInput)input, "keep")
        ? Number.Select(value => ("keep", value))(input.Advance())
        : (from epochs in Number
           from unit in new Parser<NameSyntax>(at => Primitives.IsWord((TokenInput)at, "epoch") ? Primitives.Word("epoch")(at) : Primitives.Word("epochs")(at))
           select ("epochs", epochs))(input);

    /// <summary>A number with its word behind it, where a number stands.</summary>
    private static Parser<ExpressionSyntax?> Counted(string plural, string singular) =>
        Primitives.When<ExpressionSyntax?>(
            input => input.Current == TokenKind.Number,
            from count in Settings.Optional(Number)
            from unit in new Parser<NameSyntax>(at => Primitives.IsWord((TokenInput)at, singular) ? Primitives.Word(singular)(at) : Primitives.Word(plural)(at))
            select count,
            null);

    private static IResult<ImmutableArray<SpaceEntrySyntax>> Space(IInput input)
    {
        var open = OpenSpace(input);
        return open.WasSuccessful
            ? Recover.List<SpaceEntrySyntax>((TokenInput)open.Remainder, Entry, Missing, BeginsEntry, "this dimension of the space")
            : Result.Failure<ImmutableArray<SpaceEntrySyntax>>(open.Remainder, open.Message, open.Expectations);
    }

    private static bool BeginsEntry(TokenInput at) => at.Token.StartsLine || at.At(at.Position + 1) is var next && (next.Current == TokenKind.Dot || Primitives.IsWord(next, "in"));

    private static SpaceEntrySyntax Missing(TextSpan span) => new(new PathSyntax([], span), new ChoicesSyntax([], span), null, span);

    private static readonly Parser<SpaceEntrySyntax> Entry =
        (from path in Literals.Path
         from word in Primitives.Word("in")
         from domain in new Parser<DomainSyntax>(Domain)
         from condition in Primitives.AfterWord("when", Condition)
         select (path, domain, condition)).Spanned((it, span) => new SpaceEntrySyntax(it.path, it.domain, it.condition, span));

    private static Parser<SpaceConditionSyntax> Condition =>
        (from path in Literals.Path
         from word in Primitives.Word("is")
         from value in new Parser<ExpressionSyntax>(Expressions.Operand)
         select (path, value)).Spanned((it, span) => new SpaceConditionSyntax(it.path, it.value, span));

    private static IResult<DomainSyntax> Domain(IInput input) => input.Current == TokenKind.OpenBrace
        ? (from open in Signs.OpenBrace
           from values in Primitives.CommaList<ExpressionSyntax>(Expressions.Operand)
           from close in Signs.CloseBrace
           select values).Spanned((values, span) => (DomainSyntax)new ChoicesSyntax(values, span))(input)
        : (from log in Primitives.When(at => Primitives.IsWord(at, "log"), Primitives.Word("log").Select(_ => true), false)
           from lowest in Number
           from word in Primitives.Word("to")
           from highest in Number
           from step in Primitives.AfterWord("step", Number)
           select (log, lowest, highest, step)).Spanned((it, span) => (DomainSyntax)new IntervalSyntax(it.log, it.lowest, it.highest, it.step, span))(input);
}
