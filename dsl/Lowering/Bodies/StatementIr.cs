using Nnet.Language.Shapes;

namespace Nnet.Language.Lowering.Bodies;

/// <summary>A statement of a body.</summary>
/// <param name="LastUses">Ids of the values whose last use this is: they can be disposed after it (never inputs of the module, never what is returned).</param>
public abstract record StatementIr(LineRef Line, EquatableArray<int> LastUses);

/// <summary>One operation and its results, flat: <c>LSTM</c> gives (states, h, c). A result that nothing uses is in <see cref="StatementIr.LastUses"/>.</summary>
public sealed record ComputeIr(EquatableArray<ValueIr> Outputs, OperationIr Operation, LineRef Line, EquatableArray<int> LastUses)
    : StatementIr(Line, LastUses);

/// <summary>A loop whose count is known when the module is constructed.</summary>
/// <param name="Index">The loop variable; lists of members are indexed by <c>Index - Start</c>.</param>
/// <param name="Start">First value of the index.</param>
/// <param name="End">The value after the last one.</param>
/// <param name="Carried">The values that a turn hands to the next one.</param>
public sealed record LoopIr(
    DimSymbol Index, Dim Start, Dim End, EquatableArray<CarriedIr> Carried, EquatableArray<StatementIr> Body, LineRef Line, EquatableArray<int> LastUses)
    : StatementIr(Line, LastUses);

/// <summary>
/// A value that a loop replaces. It owns its handle in each turn: emission starts from an alias where <paramref name="Initial"/> is used after the loop
/// or belongs to the caller, and disposes the old value when a turn replaces it. Inside the body <paramref name="Inner"/> is never a last use.
/// </summary>
/// <param name="Initial">The value before the loop.</param>
/// <param name="Inner">The value at the start of a turn.</param>
/// <param name="Next">The value at the end of a turn, of the same type.</param>
/// <param name="Result">The value after the loop.</param>
public sealed record CarriedIr(OperandIr Initial, ValueIr Inner, OperandIr Next, ValueIr Result);

/// <summary>A branch that is decided when the module is constructed or, where the condition names dimensions of the inputs, when it is called.</summary>
/// <param name="Results">One per value that the branches give; the types of both agree under the branch's condition.</param>
public sealed record IfIr(
    Condition Condition, EquatableArray<StatementIr> Then, EquatableArray<StatementIr> Else, EquatableArray<MergedIr> Results, LineRef Line, EquatableArray<int> LastUses)
    : StatementIr(Line, LastUses);

/// <summary>A value that one of two branches gives. Where a branch gives a value from outside of it, emission takes an alias, so that the result owns its handle.</summary>
public sealed record MergedIr(ValueIr Result, OperandIr Then, OperandIr Else);

/// <summary>The results of the body, in order. Where one is an input, a parameter, or another result again, emission returns an alias, so that callers may dispose each.</summary>
public sealed record ReturnIr(EquatableArray<OperandIr> Values, LineRef Line, EquatableArray<int> LastUses)
    : StatementIr(Line, LastUses);
