using System.Collections.Immutable;
using Nnet.Language.Parsing.Lexing;
using Nnet.Language.Syntax;
using Sprache;

namespace Nnet.Language.Parsing.Grammar;

/// <summary>Settings of <c>data</c>.</summary>
internal static class DataSettings
{
    private static readonly ImmutableArray<string> Parts = ["train", "validation", "test"];

    private static readonly ImmutableArray<string> OriginsWithPlaces = ["column", "columns", "array", "tensor", "file", "channel", "channels"];

    private static readonly ImmutableArray<string> FieldOptions = ["scale", "normalize", "missing"];

    private static readonly Parser<FieldOriginSyntax> Origin =
        (from kind in Primitives.ANameCalled("where the values come from, such as columns, images or label")
         from first in Primitives.When<ExpressionSyntax?>(_ => OriginsWithPlaces.Contains(kind.Text), Settings.Optional(kind.Text == "columns" ? Columns : Column), null)
         from last in Primitives.AfterWord("to", new Parser<ExpressionSyntax>(Column))
         select (kind, first, last)).Spanned((it, span) => new FieldOriginSyntax(it.kind, it.first, it.last, span));

    private static readonly Parser<FieldOptionSyntax> FieldOption =
        (from comma in Signs.Comma
         from name in Primitives.ANameCalled("an option such as scale")
         from value in new Parser<ExpressionSyntax>(OptionValue)
         select (name, value)).Spanned((it, span) => new FieldOptionSyntax(it.name, it.value, span));

    private static readonly Parser<SettingSyntax> Source = Settings.Setting(
        "source",
        from part in Primitives.When<NameSyntax?>(input => Parts.Contains(input.Token.Text), Primitives.Name.Select(name => (NameSyntax?)name), null)
        from call in Calls.SettingCall
        select (part, call),
        (keyword, it, span) => new SourceSettingSyntax(keyword, it.part, it.call, span));

    private static readonly Parser<SettingSyntax> Field = Settings.Setting(
        "field",
        from name in Primitives.ANameCalled("the field's name")
        from colon in Signs.Colon
        from type in Types.Type
        from origin in Primitives.AfterWord("from", Origin)
        from options in Settings.Many(input => input.Current == TokenKind.Comma, FieldOption)
        select (name, type, origin, options),
        (keyword, it, span) => new FieldSettingSyntax(keyword, it.name, it.type, it.origin, it.options, span));

    private static readonly Parser<SettingSyntax> Split = Settings.Setting(
        "split",
        Primitives.CommaList<object>(SplitItem),
        (keyword, items, span) => new SplitSettingSyntax(
            keyword, [.. items.OfType<SplitPartSyntax>()], items.OfType<NameSyntax>().FirstOrDefault(), items.OfType<string>().Any(), items.OfType<ExpressionSyntax>().FirstOrDefault(), span));

    private static readonly Parser<SettingSyntax> Folds = Settings.Setting(
        "folds",
        from count in new Parser<ExpressionSyntax>(Lengths.Number)
        from items in Primitives.When(input => input.Current == TokenKind.Comma, Signs.Comma.Then(_ => Primitives.CommaList<object>(SplitItem)), [])
        select (count, items),
        (keyword, it, span) => new FoldsSettingSyntax(
            keyword, it.count, it.items.OfType<NameSyntax>().FirstOrDefault(), it.items.OfType<string>().Any(), it.items.OfType<ExpressionSyntax>().FirstOrDefault(), span));

    private static readonly Parser<SettingSyntax> Augment = Settings.Setting(
        "augment",
        from field in Primitives.ANameCalled("a field's name")
        from colon in Signs.Colon
        from calls in Primitives.CommaList(Calls.SettingCall)
        select (field, calls),
        (keyword, it, span) => new AugmentSettingSyntax(keyword, it.field, it.calls, span));

    private static readonly Parser<SettingSyntax> Subset = Settings.Setting(
        "subset",
        from count in new Parser<ExpressionSyntax>(Lengths.Number)
        from perClass in Primitives.When(input => Primitives.IsWord(input, "per"), from per in Primitives.Word("per") from unit in Primitives.Word("class") select true, false)
        select (count, perClass),
        (keyword, it, span) => new SubsetSettingSyntax(keyword, it.count, it.perClass, span));

    /// <summary>The settings by their first word.</summary>
    public static readonly ImmutableDictionary<string, Parser<SettingSyntax>> All = new Dictionary<string, Parser<SettingSyntax>>
    {
        ["source"] = Source,
        ["field"] = Field,
        ["split"] = Split,
        ["folds"] = Folds,
        ["normalize"] = Settings.Setting("normalize", Primitives.CommaList(Primitives.ANameCalled("a field's name")), (keyword, it, span) => new NormalizeSettingSyntax(keyword, it, span)),
        ["augment"] = Augment,
        ["test_time"] = Settings.Setting("test_time", Primitives.CommaList(Calls.SettingCall), (keyword, it, span) => new TestTimeSettingSyntax(keyword, it, span)),
        ["class_weights"] = Settings.Setting("class_weights", Settings.OptionalWhen(input => input.Current == TokenKind.OpenBracket), (keyword, it, span) => new ClassWeightsSettingSyntax(keyword, it, span)),
        ["balanced"] = Settings.Setting("balanced", Parse.Return(0), (keyword, _, span) => new BalancedSettingSyntax(keyword, span)),
        ["limit"] = Settings.Setting("limit", new Parser<ExpressionSyntax>(Lengths.Number), (keyword, it, span) => new LimitSettingSyntax(keyword, it, span)),
        ["subset"] = Subset,
        ["shuffle"] = Settings.Setting("shuffle", Settings.OptionalWhen(input => input.Token.Text is "true" or "false"), (keyword, it, span) => new ShuffleSettingSyntax(keyword, it, span)),
    }.ToImmutableDictionary();

    /// <summary>An expression; a fraction such as <c>1/16</c> is one word to the layout.</summary>
    private static IResult<ExpressionSyntax> OptionValue(IInput input)
    {
        var result = Expressions.Operand(input);
        if (result is { WasSuccessful: true, Value: BinarySyntax { Operator: BinaryOperator.Divide, Left: NumberSyntax, Right: NumberSyntax } })
        {
            ((TokenInput)input.Advance()).Mark(TokenRoles.Attached | TokenRoles.Prefix);
        }

        return result;
    }

    private static IResult<ExpressionSyntax> Column(IInput input) => Lengths.ExpressionOrRange(input);

    /// <summary>A column or range, or several columns between commas: <c>age, income</c>. What is called like an option of a field begins the options.</summary>
    private static IResult<ExpressionSyntax> Columns(IInput input)
    {
        var result = Column(input);
        if (!result.WasSuccessful || result.Value is RangeSyntax or ListSyntax) return result;
        var columns = ImmutableArray.CreateBuilder<ExpressionSyntax>();
        columns.Add(result.Value);
        while (result.WasSuccessful && IsNextColumn((TokenInput)result.Remainder))
        {
            result = Expressions.Operand(result.Remainder.Advance());
            if (result.WasSuccessful) columns.Add(result.Value);
        }

        return columns.Count == 1 || !result.WasSuccessful
            ? result
            : Result.Success<ExpressionSyntax>(new ListSyntax(columns.ToImmutable(), Primitives.SpanBetween((TokenInput)input, (TokenInput)result.Remainder)), result.Remainder);
    }

    private static bool IsNextColumn(TokenInput input) =>
        input.Current == TokenKind.Comma && input.At(input.Position + 1) is { Current: TokenKind.Name or TokenKind.Number or TokenKind.String } next && !FieldOptions.Contains(next.Token.Text);

    /// <summary>A part, or one of <c>by field</c> (a name), <c>in order</c> (a string), <c>seed n</c> (an expression).</summary>
    private static IResult<object> SplitItem(IInput input)
    {
        var tokens = (TokenInput)input;
        return (tokens.Current == TokenKind.Name ? tokens.Token.Text : "") switch
        {
            "by" => Settings.AsObject(Primitives.ANameCalled("a field's name"))(input.Advance()),
            "in" => Settings.AsObject(Primitives.Word("order").Select(word => word.Text))(input.Advance()),
            "seed" => Settings.AsObject(new Parser<ExpressionSyntax>(Lengths.Number))(input.Advance()),
            "train" or "validation" or "test" => Settings.AsObject(
                (from part in Primitives.Name
                 from amount in new Parser<ExpressionSyntax>(Lengths.Number)
                 select (part, amount)).Spanned((it, span) => new SplitPartSyntax(it.part, it.amount, span)))(input),
            _ => Primitives.Fail<object>(tokens, "train, validation, test, by, in order or seed"),
        };
    }
}
