using Nnet.Language.Lowering.Bodies;

namespace Nnet.Generator.Emission.Bodies;

/// <summary>Which values operations and statements take and give.</summary>
internal static class Operands
{
    /// <summary>The tensor values that an operation takes, in the order in which it is written.</summary>
    public static IEnumerable<int> Of(OperationIr operation) => Ids(All(operation));

    /// <summary>The values that a statement takes, with those of the statements inside.</summary>
    public static IEnumerable<int> Of(StatementIr statement) => statement switch
    {
        ComputeIr compute => Of(compute.Operation),
        LoopIr loop => Ids(loop.Carried.Select(carried => carried.Initial)).Concat(loop.Body.SelectMany(Of)).Concat(Ids(loop.Carried.Select(carried => carried.Next))),
        IfIr branch => branch.Then.SelectMany(Of).Concat(branch.Else.SelectMany(Of)).Concat(Ids(branch.Results.SelectMany(result => new[] { result.Then, result.Else }))),
        ReturnIr @return => Ids(@return.Values),
        _ => throw new InvalidOperationException($"A statement of kind {statement.GetType().Name} is not known."),
    };

    /// <summary>The values that a statement leaves behind for the ones after it.</summary>
    public static IEnumerable<ValueIr> Given(StatementIr statement) => statement switch
    {
        ComputeIr compute => compute.Outputs,
        LoopIr loop => loop.Carried.Select(carried => carried.Result),
        IfIr branch => branch.Results.Select(result => result.Result),
        _ => [],
    };

    /// <summary>The names of the table's operations that statements call, with those of the statements inside.</summary>
    public static IEnumerable<string> Called(IEnumerable<StatementIr> statements) => statements.SelectMany(statement => statement switch
    {
        ComputeIr { Operation: OpCallIr call } => [call.Operation],
        LoopIr loop => Called(loop.Body),
        IfIr branch => Called(branch.Then.Concat(branch.Else)),
        _ => Enumerable.Empty<string>(),
    });

    public static IEnumerable<int> Ids(IEnumerable<OperandIr?> operands) => operands.OfType<ValueOperand>().Select(operand => operand.Id);

    private static IEnumerable<OperandIr?> All(OperationIr operation) => operation switch
    {
        OpCallIr call => call.Inputs,
        MemberCallIr call => call.Inputs,
        StackCallIr call => [call.Input, .. call.Further],
        ModelCallIr call => call.Inputs,
        BinaryIr binary => [binary.Left, binary.Right],
        NegateIr negate => [negate.Operand],
        SliceIr slice => [slice.Input, .. slice.Items.OfType<TensorItem>().Select(item => item.Index)],
        UnbindIr unbind => [unbind.Input],
        _ => [],
    };
}
