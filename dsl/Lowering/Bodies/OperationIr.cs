using Nnet.Language.Lowering.Values;
using Nnet.Language.Shapes;

namespace Nnet.Language.Lowering.Bodies;

/// <summary>An operation on tensors.</summary>
public abstract record OperationIr;

/// <summary>A stateless row of the operation table (<c>ReLU</c>, <c>Reshape</c>, <c>CrossEntropy</c>): a functional call.</summary>
/// <param name="Operation">The row's name.</param>
/// <param name="Inputs">One per tensor input of the row; several for a variadic one (<c>Concat</c>); null for an optional one that is not given.</param>
/// <param name="Arguments">Every parameter of the row, defaults included.</param>
public sealed record OpCallIr(string Operation, EquatableArray<OperandIr?> Inputs, EquatableArray<ArgumentIr> Arguments) : OperationIr;

/// <summary>A call of a member: a layer, a block, an element of a list.</summary>
/// <param name="Member">The member's name.</param>
/// <param name="Index">The place in the list for a <c>ListMember</c> inside its loop; null for a plain member.</param>
/// <param name="Inputs">The tensors, in order; null for an optional one that is not given.</param>
public sealed record MemberCallIr(string Member, Dim? Index, EquatableArray<OperandIr?> Inputs) : OperationIr;

/// <summary>Every element of a <c>ListMember</c> in turn, each on the result of the one before: <c>x |> F * n</c>.</summary>
/// <param name="Input">What the first element gets.</param>
/// <param name="Further">Tensors that each element takes besides.</param>
public sealed record StackCallIr(string Member, OperandIr Input, EquatableArray<OperandIr?> Further) : OperationIr;

/// <summary>A parameter or buffer of the module, or of a layer in it, as a tensor: <c>scale</c>, <c>embed.weight</c>.</summary>
/// <param name="Path">The member's name, then names below it (<c>weight</c>).</param>
public sealed record MemberReadIr(EquatableArray<string> Path) : OperationIr;

/// <summary>A call of a model of the recipe, inside a step: <c>g(z)</c>, <c>teacher(x)</c>.</summary>
/// <param name="Model">The name that the recipe gives it.</param>
public sealed record ModelCallIr(string Model, EquatableArray<OperandIr?> Inputs) : OperationIr;

/// <summary>An elementwise operator (<c>+ - * / // % ** == != &lt; &lt;= > >=</c>) or the matrix product <c>@</c>; at least one side is a tensor.</summary>
public sealed record BinaryIr(string Operator, OperandIr Left, OperandIr Right) : OperationIr;

/// <summary><c>-x</c>, <c>not x</c>.</summary>
public sealed record NegateIr(string Operator, OperandIr Operand) : OperationIr;

/// <summary><c>x[:, 0]</c>: one item per axis written.</summary>
public sealed record SliceIr(OperandIr Input, EquatableArray<SliceItemIr> Items) : OperationIr;

/// <summary>A tensor taken apart along its first axis: <c>let (q, k, v) = x</c> where x is [3, ...].</summary>
public sealed record UnbindIr(OperandIr Input) : OperationIr;

/// <summary>A tensor made of a plain number (0-d), where a tensor is needed.</summary>
public sealed record ScalarTensorIr(IrValue Value) : OperationIr;
