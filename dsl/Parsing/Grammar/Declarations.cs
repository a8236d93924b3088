using System.Collections.Immutable;
using Nnet.Language.Parsing.Lexing;
using Nnet.Language.Syntax;
using Sprache;

namespace Nnet.Language.Parsing.Grammar;

/// <summary>Declarations, dispatched on their first word.</summary>
internal static class Declarations
{
    private static readonly ImmutableDictionary<string, Parser<DeclarationSyntax>> All = new Dictionary<string, Parser<DeclarationSyntax>>
    {
        ["const"] = Modules.Const,
        ["block"] = Modules.Block,
        ["network"] = Modules.Network,
        ["extern"] = Modules.Extern,
        ["loss"] = Modules.Loss,
        ["optimizer"] = Settings.Declaration("optimizer", OptimizerSettings.All, (name, settings, span) => new OptimizerSyntax(name, settings, span), OptimizerSettings.Algorithm),
        ["data"] = Settings.Declaration("data", DataSettings.All, (name, settings, span) => new DataSyntax(name, settings, span)),
        ["train"] = Settings.Declaration("train", TrainSettings.All, (name, settings, span) => new TrainSyntax(name, settings, span)),
        ["tune"] = Settings.Declaration("tune", TuneSettings.All, (name, settings, span) => new TuneSyntax(name, settings, span)),
    }.ToImmutableDictionary();

    /// <summary><c>@allow(NN4003, "why")</c>.</summary>
    public static readonly Parser<AllowSyntax> Allow =
        (from at in Signs.At.Marked(TokenRoles.Prefix)
         from word in Primitives.Word("allow")
         from open in Signs.OpenParenthesis.Marked(TokenRoles.Attached)
         from ids in Primitives.Separated(Primitives.ANameCalled("an id such as NN4003"), new Parser<Token>(CommaBeforeId))
         from reason in Primitives.When<StringSyntax?>(input => input.Current == TokenKind.Comma, Reason, null)
         from close in Signs.CloseParenthesis
         select (ids, reason)).Spanned((it, span) => new AllowSyntax(it.ids, it.reason?.Value, span));

    private static Parser<StringSyntax?> Reason =>
        from comma in Signs.Comma
        from name in Primitives.When<NameSyntax?>(
            input => Primitives.IsWord(input, "reason"), Primitives.Word("reason").Then(word => Signs.Colon.Select(_ => (NameSyntax?)word)), null)
        from text in Literals.String.Select(text => (StringSyntax?)text)
        select text;

    /// <summary>True for <c>@allow(</c>, which belongs to the next declaration even where a matrix product could go on.</summary>
    public static bool BeginsAllow(TokenInput at) =>
        at.Current == TokenKind.At && Primitives.IsWord(at.At(at.Position + 1), "allow") && at.At(at.Position + 2).Current == TokenKind.OpenParenthesis;

    /// <summary>A declaration without its attributes.</summary>
    public static IResult<DeclarationSyntax> Declaration(IInput input)
    {
        var tokens = (TokenInput)input;
        tokens.Mark(TokenRoles.Item);
        return tokens.Current == TokenKind.Name && All.TryGetValue(tokens.Token.Text, out var parser)
            ? parser(input)
            : Primitives.Fail<DeclarationSyntax>(tokens, "a declaration: const, block, network, loss, optimizer, data, train or tune");
    }

    private static IResult<Token> CommaBeforeId(IInput input)
    {
        var next = ((TokenInput)input).At(input.Position + 1);
        return next.Current == TokenKind.Name && next.Token.Text != "reason" ? Signs.Comma(input) : Primitives.Fail<Token>((TokenInput)input, "\",\"");
    }
}
