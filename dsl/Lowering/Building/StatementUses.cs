using Nnet.Language.Lowering.Bodies;

namespace Nnet.Language.Lowering.Building;

/// <summary>What a statement reads from outside of itself, and what it defines for those after it.</summary>
public static class StatementUses
{
    /// <summary>Ids of values that come from before the statement; for loops and branches those that their bodies take from outside.</summary>
    public static IEnumerable<int> Of(StatementIr statement) => statement switch
    {
        ComputeIr compute => OperationOperands.Of(compute.Operation).Ids(),
        LoopIr loop => loop.Carried.Select(carried => carried.Initial).Ids()
            .Concat(Free(loop.Body, loop.Carried.Select(carried => carried.Next), loop.Carried.Select(carried => carried.Inner.Id))),
        IfIr branch => Free(branch.Then, branch.Results.Select(merged => merged.Then), [])
            .Concat(Free(branch.Else, branch.Results.Select(merged => merged.Else), [])),
        ReturnIr result => result.Values.Ids(),
        _ => [],
    };

    /// <summary>Ids that the statement defines for those after it.</summary>
    public static IEnumerable<int> Results(StatementIr statement) => statement switch
    {
        ComputeIr compute => compute.Outputs.Select(output => output.Id),
        LoopIr loop => loop.Carried.Select(carried => carried.Result.Id),
        IfIr branch => branch.Results.Select(merged => merged.Result.Id),
        _ => [],
    };

    private static IEnumerable<int> Ids(this IEnumerable<OperandIr?> operands) => operands.OfType<ValueOperand>().Select(operand => operand.Id);

    private static IEnumerable<int> Free(EquatableArray<StatementIr> body, IEnumerable<OperandIr> results, IEnumerable<int> defined)
    {
        var known = new HashSet<int>(defined);
        var free = new List<int>();
        foreach (var statement in body)
        {
            free.AddRange(Of(statement).Where(id => !known.Contains(id)));
            known.UnionWith(Results(statement));
        }

        free.AddRange(results.Ids().Where(id => !known.Contains(id)));
        return free.Distinct();
    }
}
