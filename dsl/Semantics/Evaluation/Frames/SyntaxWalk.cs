using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Evaluation;

/// <summary>Goes through the expressions of a body in the order of their evaluation.</summary>
internal static class SyntaxWalk
{
    /// <summary>Every call and stage whose instance has no name of its own in the program.</summary>
    public static IEnumerable<CallSyntax> Calls(IEnumerable<StatementSyntax> body) => body.SelectMany(Calls);

    /// <summary>Names that a body assigns to, nested statements included.</summary>
    public static IEnumerable<string> Assigned(IEnumerable<StatementSyntax> body) => body.SelectMany(statement => statement switch
    {
        AssignmentSyntax assignment => [assignment.Name.Text],
        ForSyntax loop => Assigned(loop.Body),
        IfSyntax branch => Assigned(branch.Then).Concat(branch.Else is { } other ? Assigned(other) : []),
        _ => Enumerable.Empty<string>(),
    });

    private static IEnumerable<CallSyntax> Calls(StatementSyntax statement) => statement switch
    {
        LetSyntax let => Calls(let.Value),
        VarSyntax let => Calls(let.Value),
        AssignmentSyntax assignment => Calls(assignment.Value),
        ForSyntax loop => Calls(loop.Body),
        IfSyntax branch => Calls(branch.Then).Concat(branch.Else is { } other ? Calls(other) : []),
        ReturnSyntax result => Calls(result.Value),
        MinimizeSyntax result => Calls(result.Value),
        _ => [],
    };

    private static IEnumerable<CallSyntax> Calls(ExpressionSyntax expression) => expression switch
    {
        PipeSyntax pipe => Calls(pipe.Input).Concat(pipe.Stage.Call.Arguments.SelectMany(argument => Calls(argument.Value)))
            .Concat(pipe.Stage.As is null && pipe.Stage.Call.As is null ? [pipe.Stage.Call] : Enumerable.Empty<CallSyntax>()),
        CallSyntax call => call.Arguments.SelectMany(argument => Calls(argument.Value)).Concat(call.As is null ? [call] : Enumerable.Empty<CallSyntax>()),
        ParenthesizedSyntax inner => Calls(inner.Inner),
        TupleSyntax tuple => tuple.Items.SelectMany(Calls),
        ListSyntax list => list.Items.SelectMany(Calls),
        BinarySyntax binary => Calls(binary.Left).Concat(Calls(binary.Right)),
        UnarySyntax unary => Calls(unary.Operand),
        ConditionalSyntax conditional => Calls(conditional.Then).Concat(Calls(conditional.Else)),
        SliceSyntax slice => Calls(slice.Target),
        MemberSyntax member => Calls(member.Target),
        _ => [],
    };
}
