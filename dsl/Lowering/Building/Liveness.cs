using System.Collections.Immutable;
using Nnet.Language.Lowering.Bodies;

namespace Nnet.Language.Lowering.Building;

/// <summary>Finds the last use of every value: one pass backwards over a body, nested bodies inside their statement.</summary>
public static class Liveness
{
    /// <summary>The body with <see cref="StatementIr.LastUses"/> filled in. Inputs, parameters and buffers, and returned values are never in it.</summary>
    public static EquatableArray<StatementIr> Annotate(ImmutableArray<StatementIr> body, IEnumerable<int> inputs) =>
        Annotate(body, liveAfter: [], keep: [.. inputs, .. Read(body)], outer: []);

    /// <summary>Parameters and buffers that are read: they belong to the module.</summary>
    private static IEnumerable<int> Read(ImmutableArray<StatementIr> body) => body.SelectMany(statement => statement switch
    {
        ComputeIr { Operation: MemberReadIr } read => read.Outputs.Select(output => output.Id),
        LoopIr loop => Read(loop.Body.Items),
        IfIr branch => Read(branch.Then.Items).Concat(Read(branch.Else.Items)),
        _ => [],
    });

    private static EquatableArray<StatementIr> Annotate(ImmutableArray<StatementIr> body, HashSet<int> liveAfter, ImmutableHashSet<int> keep, ImmutableHashSet<int> outer)
    {
        var live = new HashSet<int>(liveAfter);
        var result = new StatementIr[body.Length];
        for (var i = body.Length - 1; i >= 0; i--)
        {
            var statement = body[i];
            var touched = StatementUses.Of(statement).Concat(StatementUses.Results(statement)).Distinct().ToList();
            var dies = statement is ReturnIr ? [] : touched.Where(id => !live.Contains(id) && !keep.Contains(id) && !outer.Contains(id)).OrderBy(id => id).ToList();
            foreach (var defined in StatementUses.Results(statement)) live.Remove(defined);
            foreach (var used in StatementUses.Of(statement)) live.Add(used);
            result[i] = Nested(statement with { LastUses = dies.ToEquatable() }, keep, outer);
        }

        return result.ToEquatable();
    }

    private static StatementIr Nested(StatementIr statement, ImmutableHashSet<int> keep, ImmutableHashSet<int> outer)
    {
        switch (statement)
        {
            case LoopIr loop:
                var inner = outer.Union(StatementUses.Of(statement)).Union(loop.Carried.Select(carried => carried.Inner.Id));
                return loop with { Body = Annotate(loop.Body.Items, Ids(loop.Carried.Select(carried => carried.Next)), keep, inner) };
            case IfIr branch:
                var around = outer.Union(StatementUses.Of(statement));
                return branch with
                {
                    Then = Annotate(branch.Then.Items, Ids(branch.Results.Select(merged => merged.Then)), keep, around),
                    Else = Annotate(branch.Else.Items, Ids(branch.Results.Select(merged => merged.Else)), keep, around),
                };
            default:
                return statement;
        }
    }

    private static HashSet<int> Ids(IEnumerable<OperandIr> operands) => [.. operands.OfType<ValueOperand>().Select(operand => operand.Id)];
}
