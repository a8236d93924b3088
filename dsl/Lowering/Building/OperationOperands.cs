using Nnet.Language.Lowering.Bodies;

namespace Nnet.Language.Lowering.Building;

/// <summary>The operands that an operation reads.</summary>
public static class OperationOperands
{
    /// <summary>Every operand, in order.</summary>
    public static IEnumerable<OperandIr?> Of(OperationIr operation) => operation switch
    {
        OpCallIr call => call.Inputs,
        MemberCallIr call => call.Inputs,
        StackCallIr stack => new OperandIr?[] { stack.Input }.Concat(stack.Further),
        ModelCallIr call => call.Inputs,
        BinaryIr binary => [binary.Left, binary.Right],
        NegateIr negate => [negate.Operand],
        SliceIr slice => new OperandIr?[] { slice.Input }.Concat(slice.Items.OfType<TensorItem>().Select(item => item.Index)),
        UnbindIr unbind => [unbind.Input],
        _ => [],
    };
}
