using System.Collections.Immutable;
using Nnet.Language.Lowering.Bodies;

namespace Nnet.Language.Lowering.Building;

/// <summary>Puts the names that values got after they were computed into the statements.</summary>
internal static class StatementNames
{
    public static ImmutableArray<StatementIr> Apply(ImmutableArray<StatementIr> statements, IReadOnlyDictionary<int, ValueIr> values) =>
        [.. statements.Select(statement => Apply(statement, values))];

    private static StatementIr Apply(StatementIr statement, IReadOnlyDictionary<int, ValueIr> values) => statement switch
    {
        ComputeIr compute => compute with { Outputs = compute.Outputs.Select(output => values[output.Id]).ToEquatable() },
        LoopIr loop => loop with
        {
            Carried = loop.Carried.Select(carried => carried with { Inner = values[carried.Inner.Id], Result = values[carried.Result.Id] }).ToEquatable(),
            Body = Apply(loop.Body.Items, values),
        },
        IfIr branch => branch with
        {
            Then = Apply(branch.Then.Items, values),
            Else = Apply(branch.Else.Items, values),
            Results = branch.Results.Select(merged => merged with { Result = values[merged.Result.Id] }).ToEquatable(),
        },
        _ => statement,
    };
}
