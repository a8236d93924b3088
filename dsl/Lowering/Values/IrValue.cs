using Nnet.Language.Shapes;

namespace Nnet.Language.Lowering.Values;

/// <summary>
/// A plain (not tensor) value: a constructor argument, an argument of an operation, the default of a hyperparameter.
/// It is computed from numbers, hyperparameters and dimensions alone.
/// </summary>
public abstract record IrValue;

/// <summary>An integer over hyperparameters and dimensions (<c>2 * width</c>); a constant when the polynomial is one.</summary>
public sealed record DimValue(Dim Dim) : IrValue;

/// <summary>A floating point number.</summary>
public sealed record NumberValue(double Number) : IrValue;

/// <summary><c>true</c> or <c>false</c>.</summary>
public sealed record BoolValue(bool Value) : IrValue;

/// <summary>A text.</summary>
public sealed record TextValue(string Text) : IrValue;

/// <summary>A bare word out of a fixed set, in the language's spelling (<c>fan_out</c>, <c>batchmean</c>).</summary>
public sealed record ChoiceValue(string Name) : IrValue;

/// <summary>Nothing was given and the default is "none" (PyTorch's None).</summary>
public sealed record NoneValue : IrValue;

/// <summary>Several values: a kernel of two sizes, betas, a list of axes.</summary>
public sealed record ListValue(EquatableArray<IrValue> Items) : IrValue;

/// <summary>A hyperparameter of type float, bool or string (int ones are <see cref="DimValue"/>), by its name in the language.</summary>
public sealed record HyperparameterValue(string Name, HyperparameterType Type) : IrValue;

/// <summary>Arithmetic on plain values: <c>+ - * / // % **</c>, comparison, <c>and or</c>, and the functions <c>min max ceil exp log sqrt</c>.</summary>
public sealed record ArithmeticValue(string Operator, IrValue Left, IrValue Right) : IrValue;

/// <summary>A function or operator of one plain value: <c>-</c>, <c>not</c>, <c>exp</c>, <c>log</c>, <c>sqrt</c>, <c>ceil</c>, <c>floor</c>.</summary>
public sealed record UnaryValue(string Operator, IrValue Operand) : IrValue;

/// <summary><c>if c then a else b</c> on plain values.</summary>
public sealed record ConditionalValue(Condition Condition, IrValue Then, IrValue Else) : IrValue;

/// <summary>A condition used as a value of type bool.</summary>
public sealed record ConditionValue(Condition Condition) : IrValue;

/// <summary>A length of training: <c>5%</c>, <c>500 steps</c>, <c>3 epochs</c>.</summary>
public sealed record LengthValue(Optimizers.LengthIr Length) : IrValue;
