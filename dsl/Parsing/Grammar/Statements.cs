using System.Collections.Immutable;
using Nnet.Language.Parsing.Lexing;
using Nnet.Language.Parsing.Recovery;
using Nnet.Language.Syntax;
using Nnet.Language.Text;
using Sprache;

namespace Nnet.Language.Parsing.Grammar;

/// <summary>Statements of bodies, dispatched on their first word.</summary>
internal static class Statements
{
    private static readonly Parser<ExpressionSyntax> Expression = Expressions.Expression;
    private static readonly Parser<ExpressionSyntax> Operand = Expressions.Operand;

    private static readonly Parser<Token> OpenBody = Signs.OpenBrace.Marked(TokenRoles.Body);

    private static readonly Parser<PatternSyntax> TuplePattern =
        Signs.InParentheses<PatternSyntax>(Pattern).Spanned((items, span) => (PatternSyntax)new TuplePatternSyntax(items, span));

    private static readonly Parser<StatementSyntax> Let =
        (from word in Primitives.Word("let")
         from pattern in new Parser<PatternSyntax>(Pattern)
         from sign in Signs.Assign
         from value in Expression
         select (pattern, value)).Spanned((it, span) => (StatementSyntax)new LetSyntax(it.pattern, it.value, span));

    private static readonly Parser<StatementSyntax> Var =
        (from word in Primitives.Word("var")
         from name in Primitives.Name
         from sign in Signs.Assign
         from value in Expression
         select (name, value)).Spanned((it, span) => (StatementSyntax)new VarSyntax(it.name, it.value, span));

    private static readonly Parser<StatementSyntax> Assignment =
        (from name in Primitives.Name
         from sign in Signs.Assign
         from value in Expression
         select (name, value)).Spanned((it, span) => (StatementSyntax)new AssignmentSyntax(it.name, it.value, span));

    private static readonly Parser<StatementSyntax> Layer =
        (from word in Primitives.Word("layer")
         from name in Primitives.Name
         from sign in Signs.Assign
         from call in Calls.SettingCall
         select (name, call)).Spanned((it, span) => (StatementSyntax)new LayerSyntax(it.name, it.call, span));

    private static readonly Parser<StatementSyntax> Weight = Stored("weight", (name, type, value, span) => new WeightSyntax(name, type, value, span));

    private static readonly Parser<StatementSyntax> Buffer = Stored("buffer", (name, type, value, span) => new BufferSyntax(name, type, value, span));

    private static readonly Parser<StatementSyntax> For =
        (from word in Primitives.Word("for")
         from pattern in new Parser<PatternSyntax>(Pattern)
         from within in Primitives.Word("in")
         from source in new Parser<ExpressionSyntax>(Lengths.ExpressionOrRange)
         from body in new Parser<ImmutableArray<StatementSyntax>>(Body)
         select (pattern, source, body)).Spanned((it, span) => (StatementSyntax)new ForSyntax(it.pattern, it.source, it.body, span));

    private static readonly Parser<StatementSyntax> If =
        (from word in Primitives.Word("if")
         from condition in Operand
         from then in new Parser<ImmutableArray<StatementSyntax>>(Body)
         from otherwise in Primitives.When<ImmutableArray<StatementSyntax>?>(input => Primitives.IsWord(input, "else"), Else, null)
         select (condition, then, otherwise)).Spanned((it, span) => (StatementSyntax)new IfSyntax(it.condition, it.then, it.otherwise, span));

    private static readonly Parser<StatementSyntax> Assert =
        (from word in Primitives.Word("assert")
         from conditions in Primitives.CommaList(Operand)
         select conditions).Spanned((it, span) => (StatementSyntax)new AssertSyntax(it, span));

    private static readonly Parser<StatementSyntax> Init =
        (from word in Primitives.Word("init")
         from targets in Primitives.CommaList(Literals.KeyPattern)
         from colon in Signs.Colon
         from call in Calls.SettingCall
         select (targets, call)).Spanned((it, span) => (StatementSyntax)new InitSyntax(it.targets, it.call, span));

    private static readonly Parser<StatementSyntax> Budget =
        (from word in Primitives.Word("budget")
         from limits in Primitives.CommaList<BudgetLimitSyntax>(BudgetLimit)
         select limits).Spanned((it, span) => (StatementSyntax)new BudgetSyntax(it, span));

    private static readonly Parser<StatementSyntax> Return =
        (from word in Primitives.Word("return")
         from value in Expression
         select value).Spanned((it, span) => (StatementSyntax)new ReturnSyntax(it, span));

    private static readonly Parser<StatementSyntax> Minimize =
        (from word in Primitives.Word("minimize")
         from value in Expression
         select value).Spanned((it, span) => (StatementSyntax)new MinimizeSyntax(it, span));

    /// <summary>Statements in braces. A statement that cannot be read is reported and skipped.</summary>
    public static IResult<ImmutableArray<StatementSyntax>> Body(IInput input)
    {
        var open = OpenBody(input);
        return open.WasSuccessful
            ? Recover.List<StatementSyntax>(
                (TokenInput)open.Remainder, Statement, span => new SkippedStatementSyntax(span), at => Keywords.Statements.Contains(at.Token.Text), "this statement")
            : Result.Failure<ImmutableArray<StatementSyntax>>(open.Remainder, open.Message, open.Expectations);
    }

    /// <summary>A name or a tuple of names.</summary>
    public static IResult<PatternSyntax> Pattern(IInput input)
    {
        var tokens = (TokenInput)input;
        return tokens.Current switch
        {
            TokenKind.OpenParenthesis when tokens.Context.Depth < Expressions.DeepestNesting => Deeper(tokens),
            TokenKind.Name when !Keywords.IsReserved(tokens.Token.Text) =>
                Result.Success<PatternSyntax>(new NamePatternSyntax(new NameSyntax(tokens.Token.Text, tokens.Token.Span)), input.Advance()),
            _ => Primitives.Fail<PatternSyntax>(tokens, "a name"),
        };
    }

    private static IResult<PatternSyntax> Deeper(TokenInput input)
    {
        input.Context.Depth++;
        var result = TuplePattern(input);
        input.Context.Depth--;
        return result;
    }

    private static IResult<StatementSyntax> Statement(IInput input)
    {
        var tokens = (TokenInput)input;
        if (tokens.Context.Depth >= Expressions.DeepestNesting)
        {
            return Primitives.Fail<StatementSyntax>(tokens, "something simpler");
        }

        tokens.Context.Depth++;
        var result = Dispatch(tokens)(input);
        tokens.Context.Depth--;
        return result;
    }

    private static Parser<StatementSyntax> Dispatch(TokenInput input) => (input.Current == TokenKind.Name ? input.Token.Text : "") switch
    {
        "let" => Let,
        "var" => Var,
        "layer" => Layer,
        "weight" => Weight,
        "buffer" => Buffer,
        "for" => For,
        "if" => If,
        "assert" => Assert,
        "init" => Init,
        "budget" => Budget,
        "return" => Return,
        "minimize" => Minimize,
        "" => at => Primitives.Fail<StatementSyntax>((TokenInput)at, "a statement such as \"let\" or \"return\""),
        _ when input.At(input.Position + 1).Current == TokenKind.Assign => Assignment,
        _ => at => Primitives.Fail<StatementSyntax>((TokenInput)at, "a statement such as \"let\" or \"return\""),
    };

    private static Parser<StatementSyntax> Stored(string word, Func<NameSyntax, TypeSyntax, ExpressionSyntax?, TextSpan, StatementSyntax> make) =>
        (from keyword in Primitives.Word(word)
         from name in Primitives.Name
         from colon in Signs.Colon
         from type in Types.Type
         from value in Primitives.When<ExpressionSyntax?>(input => input.Current == TokenKind.Assign, AssignedValue, null)
         select (name, type, value)).Spanned((it, span) => make(it.name, it.type, it.value, span));

    private static IResult<ExpressionSyntax?> AssignedValue(IInput input)
    {
        var result = Expressions.Expression(input.Advance());
        return result.WasSuccessful ? Result.Success<ExpressionSyntax?>(result.Value, result.Remainder) : Result.Failure<ExpressionSyntax?>(result.Remainder, result.Message, result.Expectations);
    }

    private static IResult<ImmutableArray<StatementSyntax>?> Else(IInput input)
    {
        ((TokenInput)input).Mark(TokenRoles.Joined);
        var rest = input.Advance();
        if (Primitives.IsWord((TokenInput)rest, "if"))
        {
            var nested = Statement(rest);
            return nested.WasSuccessful
                ? Result.Success<ImmutableArray<StatementSyntax>?>([nested.Value], nested.Remainder)
                : Result.Failure<ImmutableArray<StatementSyntax>?>(nested.Remainder, nested.Message, nested.Expectations);
        }

        var body = Body(rest);
        return body.WasSuccessful
            ? Result.Success<ImmutableArray<StatementSyntax>?>(body.Value, body.Remainder)
            : Result.Failure<ImmutableArray<StatementSyntax>?>(body.Remainder, body.Message, body.Expectations);
    }

    private static IResult<BudgetLimitSyntax> BudgetLimit(IInput input)
    {
        var cost = Primitives.ANameCalled("parameters, flops or activation_memory")(input);
        if (!cost.WasSuccessful)
        {
            return Result.Failure<BudgetLimitSyntax>(cost.Remainder, cost.Message, cost.Expectations);
        }

        var sign = Primitives.Sign(TokenKind.LessOrEqual, "<=")(cost.Remainder);
        if (!sign.WasSuccessful)
        {
            return Result.Failure<BudgetLimitSyntax>(sign.Remainder, sign.Message, sign.Expectations);
        }

        var limit = Expressions.Operand(sign.Remainder);
        return limit.WasSuccessful
            ? Result.Success(
                new BudgetLimitSyntax(cost.Value, BinaryOperator.LessOrEqual, limit.Value, Primitives.SpanBetween((TokenInput)input, (TokenInput)limit.Remainder)), limit.Remainder)
            : Result.Failure<BudgetLimitSyntax>(limit.Remainder, limit.Message, limit.Expectations);
    }
}
