using Nnet.Language.Lowering.Values;

namespace Nnet.Language.Lowering.Bodies;

/// <summary>What an operation takes: a tensor value or a plain number.</summary>
public abstract record OperandIr;

/// <summary>The tensor value of this id.</summary>
public sealed record ValueOperand(int Id) : OperandIr;

/// <summary>A plain number beside tensors: <c>x * 0.5</c>.</summary>
public sealed record PlainOperand(IrValue Value) : OperandIr;
