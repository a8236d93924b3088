using System.Collections.Immutable;
using Nnet.Language.Parsing.Lexing;
using Nnet.Language.Syntax;
using Sprache;

namespace Nnet.Language.Parsing.Grammar;

/// <summary>Blocks, networks, extern blocks, losses, constants.</summary>
internal static class Modules
{
    private static readonly Parser<ParameterSyntax> Parameter =
        (from name in Primitives.ANameCalled("a parameter's name")
         from colon in Signs.Colon
         from type in Types.Type
         from value in Primitives.When<ExpressionSyntax?>(input => input.Current == TokenKind.Assign, Value, null)
         select (name, type, value)).Spanned((it, span) => new ParameterSyntax(it.name, it.type, it.value, span));

    private static readonly Parser<ImmutableArray<ParameterSyntax>> Parameters = Signs.InParentheses(Parameter).Marked(TokenRoles.Attached);

    private static readonly Parser<ResultSyntax> Result =
        (from name in Primitives.When<NameSyntax?>(input => input.At(input.Position + 1).Current == TokenKind.Colon, Primitives.Name.Select(name => (NameSyntax?)name), null)
         from colon in Primitives.When<Token?>(input => name is not null, Signs.Colon.Select(sign => (Token?)sign), null)
         from type in Types.Type
         select (name, type)).Spanned((it, span) => new ResultSyntax(it.name, it.type, span));

    private static readonly Parser<ResultsSyntax> Results =
        (from arrow in Signs.Arrow
         from items in new Parser<(ImmutableArray<ResultSyntax> Items, bool IsTuple)>(ResultItems)
         select items).Spanned((it, span) => new ResultsSyntax(it.Items, it.IsTuple, span));

    private static readonly Parser<ImmutableArray<ExpressionSyntax>> Where =
        Primitives.When(
            input => Primitives.IsWord(input, "where"),
            from word in Primitives.Word("where").Marked(TokenRoles.Where)
            from conditions in Primitives.CommaList<ExpressionSyntax>(Expressions.Operand)
            select conditions,
            []);

    /// <summary><c>const classes = 10</c>.</summary>
    public static readonly Parser<DeclarationSyntax> Const =
        (from word in Primitives.Word("const")
         from name in Primitives.ANameCalled("the constant's name")
         from type in Primitives.When<TypeSyntax?>(input => input.Current == TokenKind.Colon, Signs.Colon.Then(_ => Types.Type).Select(type => (TypeSyntax?)type), null)
         from sign in Signs.Assign
         from value in new Parser<ExpressionSyntax>(Expressions.Operand)
         select (name, type, value)).Spanned((it, span) => (DeclarationSyntax)new ConstSyntax(it.name, it.type, it.value, span));

    /// <summary><c>block Name(...) -> ... where ... { ... }</c>.</summary>
    public static readonly Parser<DeclarationSyntax> Block = Module("block", ModuleKind.Block);

    /// <summary><c>network Name(...) -> ... where ... { ... }</c>.</summary>
    public static readonly Parser<DeclarationSyntax> Network = Module("network", ModuleKind.Network);

    /// <summary><c>extern block Name(...) -> ...</c>.</summary>
    public static readonly Parser<DeclarationSyntax> Extern =
        (from word in Primitives.Word("extern")
         from block in Primitives.Word("block")
         from name in Primitives.ANameCalled("the block's name")
         from parameters in Parameters
         from results in Results
         from facts in Where
         select (name, parameters, results, facts))
        .Spanned((it, span) => (DeclarationSyntax)new ModuleSyntax(ModuleKind.ExternBlock, it.name, it.parameters, it.results, it.facts, [], span));

    /// <summary><c>loss Name(...) = ...</c>.</summary>
    public static readonly Parser<DeclarationSyntax> Loss =
        (from word in Primitives.Word("loss")
         from name in Primitives.ANameCalled("the loss's name")
         from parameters in Parameters
         from facts in Where
         from sign in Signs.Assign
         from value in new Parser<ExpressionSyntax>(Expressions.Expression)
         select (name, parameters, facts, value)).Spanned((it, span) => (DeclarationSyntax)new LossSyntax(it.name, it.parameters, it.facts, it.value, span));

    private static Parser<DeclarationSyntax> Module(string word, ModuleKind kind) =>
        (from keyword in Primitives.Word(word)
         from name in Primitives.ANameCalled($"the {word}'s name")
         from parameters in Parameters
         from results in Primitives.When<ResultsSyntax?>(input => input.Current == TokenKind.Arrow, Results.Select(results => (ResultsSyntax?)results), null)
         from facts in Where
         from body in new Parser<ImmutableArray<StatementSyntax>>(Statements.Body)
         select (name, parameters, results, facts, body))
        .Spanned((it, span) => (DeclarationSyntax)new ModuleSyntax(kind, it.name, it.parameters, it.results, it.facts, it.body, span));

    private static IResult<(ImmutableArray<ResultSyntax> Items, bool IsTuple)> ResultItems(IInput input) => input.Current == TokenKind.OpenParenthesis
        ? Signs.InParentheses(Result).Select(items => (items, true))(input)
        : Result.Select(item => (ImmutableArray.Create(item), false))(input);

    private static IResult<ExpressionSyntax?> Value(IInput input)
    {
        var result = Expressions.Operand(input.Advance());
        return result.WasSuccessful
            ? Sprache.Result.Success<ExpressionSyntax?>(result.Value, result.Remainder)
            : Sprache.Result.Failure<ExpressionSyntax?>(result.Remainder, result.Message, result.Expectations);
    }
}
