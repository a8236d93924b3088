using System.Collections.Immutable;
using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Shapes;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Evaluation;

/// <summary>Branches: one where the facts decide, both where they do not, each under its condition.</summary>
internal sealed class BranchEvaluator(EvaluationState state)
{
    public Value Evaluate(Frame frame, ConditionalSyntax conditional)
    {
        if (state.Conditions.Evaluate(frame, conditional.Condition) is not { } condition) return Value.Poison;
        if (Decide(condition) is { } decided) return state.Expressions.Evaluate(frame, decided ? conditional.Then : conditional.Else);
        Value then = Value.Poison, other = Value.Poison;
        var first = Branch(frame, condition, () => then = state.Expressions.Evaluate(frame, conditional.Then));
        var second = Branch(frame, condition.Negate(), () => other = state.Expressions.Evaluate(frame, conditional.Else));
        var place = frame.File.At(conditional);
        var merged = new List<MergedIr>();
        var result = Merge(frame, condition, then, other, place, merged);
        Write(frame, condition, first, second, merged, place);
        return result;
    }

    public void Run(Frame frame, IfSyntax branch)
    {
        if (state.Conditions.Evaluate(frame, branch.Condition) is not { } condition)
        {
            Spoil(frame, branch);
            return;
        }

        if (Decide(condition) is { } decided)
        {
            var taken = decided ? branch.Then : branch.Else ?? [];
            frame.InScope(() => state.Statements.Run(frame, taken));
            return;
        }

        Both(frame, branch, condition);
    }

    private void Both(Frame frame, IfSyntax branch, Condition condition)
    {
        var place = frame.File.At(branch);
        var variables = frame.Scope.Changeable();
        var before = variables.Select(variable => variable.Value).ToList();
        var first = Branch(frame, condition, () => frame.InScope(() => state.Statements.Run(frame, branch.Then)));
        var afterThen = variables.Select(variable => variable.Value).ToList();
        var (thenResult, _) = (frame.Result, frame.Result = null);
        for (var i = 0; i < variables.Count; i++) variables[i].Value = before[i];
        var second = Branch(frame, condition.Negate(), () => frame.InScope(() => state.Statements.Run(frame, branch.Else ?? [])));
        var merged = new List<MergedIr>();
        for (var i = 0; i < variables.Count; i++)
            if (!ReferenceEquals(afterThen[i], variables[i].Value)) variables[i].Value = Merge(frame, condition, afterThen[i], variables[i].Value, place, merged);
        if (thenResult is not null || frame.Result is not null)
        {
            frame.Result = thenResult is not null && frame.Result is not null
                ? Merge(frame, condition, thenResult, frame.Result, place, merged)
                : state.Fail("NN2008", place, $"Only one branch returns, and \"{condition}\" is decided when the network is built. Let both return, or none.");
        }

        Write(frame, condition, first, second, merged, place);
    }

    private bool? Decide(Condition condition) => state.Facts.Prove(condition) switch
    {
        Proof.Holds => true,
        Proof.Refuted => false,
        _ => null,
    };

    private ImmutableArray<StatementIr> Branch(Frame frame, Condition condition, Action body)
    {
        var (facts, guards, branches) = (state.Facts, state.Guards.Count, frame.Branches);
        state.Facts = facts.Assume(condition);
        frame.Branches = branches.Add(condition);
        state.Graph.EnterBranch(condition);
        frame.Body?.Begin();
        body();
        var statements = frame.Body?.End() ?? [];
        state.Graph.LeaveBranch();
        frame.Branches = branches;
        state.Facts = facts;
        for (var i = guards; i < state.Guards.Count; i++)
            state.Guards[i] = state.Guards[i] with { Condition = new Or([condition.Negate(), state.Guards[i].Condition]) };
        return statements;
    }

    private Value Merge(Frame frame, Condition condition, Value then, Value other, Place place, List<MergedIr> merged)
    {
        if (Tensors.HasPoison(then) || Tensors.HasPoison(other)) return Value.Poison;
        switch (then, other)
        {
            case (PlainValue a, PlainValue b):
                return a.Content.Equals(b.Content) ? a : new PlainValue(new ConditionalValue(condition, a.Content, b.Content));
            case (TupleValue a, TupleValue b) when a.Items.Length == b.Items.Length:
                return new TupleValue([.. a.Items.Zip(b.Items, (x, y) => Merge(frame, condition, x, y, place, merged))]);
            case (TensorValue a, TensorValue b) when Join(condition, a.Type, b.Type) is { } type:
                var node = state.Graph.Add(state.Graph.Path, "if", [a.Graph, b.Graph], [type], place.Line, keepsActivations: false)[0];
                if (frame.Body is not { } body) return new TensorValue(type, null, new ValueOperand(node.Id), a.Origin);
                var value = body.NewValue(type);
                merged.Add(new MergedIr(value, a.Body!, b.Body!));
                return new TensorValue(type, new ValueOperand(value.Id), new ValueOperand(node.Id), a.Origin);
            default:
                return state.Fail("NN3002", place, $"The branches differ: {Describe(then)} if {condition}, else {Describe(other)}. Both must give the same type, as nothing decides the condition before the network is built.");
        }
    }

    /// <summary>The type that both branches have, each under its condition; null where they differ.</summary>
    private TensorType? Join(Condition condition, TensorType then, TensorType other)
    {
        if (Same(state.Facts.Assume(condition), then, other)) return other;
        return Same(state.Facts.Assume(condition.Negate()), then, other) ? then : null;
    }

    private static bool Same(Facts facts, TensorType a, TensorType b) =>
        a.Element.Equals(b.Element) && Equals(a.Shape.Prefix, b.Shape.Prefix) && a.Shape.Dims.Length == b.Shape.Dims.Length
        && a.Shape.Dims.Zip(b.Shape.Dims, facts.AreEqual).All(equal => equal);

    private static void Write(Frame frame, Condition condition, ImmutableArray<StatementIr> first, ImmutableArray<StatementIr> second, List<MergedIr> merged, Place place)
    {
        if (merged.Count > 0) frame.Body?.Add(new IfIr(condition, first, second, merged.ToEquatable(), place.Line, default));
    }

    private static string Describe(Value value) => value is TensorValue tensor ? tensor.Type.ToString() : value.Describe();

    private void Spoil(Frame frame, IfSyntax branch)
    {
        foreach (var name in SyntaxWalk.Assigned([branch]))
            if (frame.Scope.Find(name) is { CanChange: true } variable) variable.Value = Value.Poison;
    }
}
