using System.Collections.Immutable;
using Nnet.Language.Parsing.Lexing;
using Nnet.Language.Syntax;
using Sprache;

namespace Nnet.Language.Parsing.Grammar;

/// <summary>Settings of <c>optimizer</c>.</summary>
internal static class OptimizerSettings
{
    /// <summary>The algorithm: any other name.</summary>
    public static readonly Parser<SettingSyntax> Algorithm =
        Calls.SettingCall.Spanned((call, span) => (SettingSyntax)new AlgorithmSettingSyntax(call.Callee, call, span));

    private static readonly Parser<GroupOptionSyntax> GroupOption =
        (from name in Primitives.ANameCalled("an option such as lr")
         from isFactor in new Parser<bool>(FactorOrValue)
         from value in new Parser<ExpressionSyntax>(Expressions.Operand)
         select (name, isFactor, value)).Spanned((it, span) => new GroupOptionSyntax(it.name, it.isFactor, it.value, span));

    /// <summary>The settings by their first word.</summary>
    public static readonly ImmutableDictionary<string, Parser<SettingSyntax>> All = new Dictionary<string, Parser<SettingSyntax>>
    {
        ["schedule"] = Settings.Setting("schedule", Primitives.Separated(Calls.SettingCall, Primitives.Word("then")), (keyword, it, span) => new ScheduleSettingSyntax(keyword, it, span)),
        ["group"] = Settings.Setting(
            "group",
            from pattern in Literals.KeyPattern
            from colon in Signs.Colon
            from options in Primitives.CommaList(GroupOption)
            select (pattern, options),
            (keyword, it, span) => new GroupSettingSyntax(keyword, it.pattern, it.options, span)),
        ["no_decay"] = Settings.Setting("no_decay", Primitives.CommaList(Literals.KeyPattern), (keyword, it, span) => new NoDecaySettingSyntax(keyword, it, span)),
        ["clip"] = Settings.Setting(
            "clip",
            from kind in Primitives.ANameCalled("norm or value")
            from limit in new Parser<ExpressionSyntax>(Lengths.Number)
            select (kind, limit),
            (keyword, it, span) => new ClipSettingSyntax(keyword, it.kind, it.limit, span)),
    }.ToImmutableDictionary();

    private static IResult<bool> FactorOrValue(IInput input) => input.Current switch
    {
        TokenKind.Star => Result.Success(true, input.Advance()),
        TokenKind.Assign or TokenKind.Colon => Result.Success(false, input.Advance()),
        _ => Primitives.Fail<bool>((TokenInput)input, "\"*\" or \"=\""),
    };
}
