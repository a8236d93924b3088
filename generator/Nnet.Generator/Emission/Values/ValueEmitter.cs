using Nnet.Generator.Emission.Text;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Shapes;

namespace Nnet.Generator.Emission.Values;

/// <summary>Plain values (arguments, defaults, numbers beside tensors) as C# expressions.</summary>
internal static class ValueEmitter
{
    public static string Emit(IrValue value, SymbolNames names) => value switch
    {
        DimValue v => DimEmitter.Emit(v.Dim, names),
        NumberValue v => CSharpLiteral.Of(v.Number),
        BoolValue v => CSharpLiteral.Of(v.Value),
        TextValue v => CSharpLiteral.Of(v.Text),
        ChoiceValue v => CSharpLiteral.Of(v.Name),
        NoneValue => "null",
        HyperparameterValue v => names[v.Name],
        UnaryValue v => Unary(v, names),
        ArithmeticValue v => Arithmetic(v, names),
        ConditionalValue v => $"({ConditionEmitter.Emit(v.Condition, names)} ? {Emit(v.Then, names)} : {Emit(v.Else, names)})",
        ConditionValue v => ConditionEmitter.Emit(v.Condition, names),
        ListValue v => $"[{string.Join(", ", v.Items.Select(item => Emit(item, names)))}]",
        _ => throw new InvalidOperationException($"A value of kind {value.GetType().Name} has no form in C#."),
    };

    /// <summary>The value as a <c>double</c>: a whole number is written with its point, <c>4.0</c>.</summary>
    public static string EmitReal(IrValue value, SymbolNames names) =>
        value is DimValue { Dim: var dim } && dim.TryGetConstant(out var constant) ? CSharpLiteral.Of((double)constant) : Emit(value, names);

    /// <summary>The value in parentheses where it has operators of its own.</summary>
    public static string EmitFactor(IrValue value, SymbolNames names) => Factor(Emit(value, names));

    /// <summary>A number known now.</summary>
    public static double? TryGetNumber(IrValue value) => value switch
    {
        NumberValue v => v.Number,
        DimValue v when v.Dim.TryGetConstant(out var constant) => constant,
        UnaryValue { Operator: "-" } v => -TryGetNumber(v.Operand),
        _ => null,
    };

    private static string Unary(UnaryValue value, SymbolNames names) => value.Operator switch
    {
        "-" => "-" + EmitFactor(value.Operand, names),
        "not" => "!" + EmitFactor(value.Operand, names),
        "exp" => $"Math.Exp({Emit(value.Operand, names)})",
        "log" => $"Math.Log({Emit(value.Operand, names)})",
        "sqrt" => $"Math.Sqrt({Emit(value.Operand, names)})",
        "ceil" => $"Math.Ceiling({EmitReal(value.Operand, names)})",
        "floor" => $"Math.Floor({EmitReal(value.Operand, names)})",
        _ => throw new InvalidOperationException($"The operator {value.Operator} has no form in C#."),
    };

    private static string Arithmetic(ArithmeticValue value, SymbolNames names)
    {
        var (left, right) = (Emit(value.Left, names), Emit(value.Right, names));
        return value.Operator switch
        {
            "+" or "-" or "*" or "%" => $"{Factor(left)} {value.Operator} {Factor(right)}",
            "/" => $"{Factor(Real(value.Left, names))} / {Factor(right)}",
            "//" => $"Math.Floor({Factor(Real(value.Left, names))} / {Factor(right)})",
            "**" => $"Math.Pow({left}, {right})",
            "min" => $"Math.Min({left}, {right})",
            "max" => $"Math.Max({left}, {right})",
            "and" => $"{Factor(left)} && {Factor(right)}",
            "or" => $"{Factor(left)} || {Factor(right)}",
            "==" or "!=" or "<" or "<=" or ">" or ">=" => $"{Factor(left)} {value.Operator} {Factor(right)}",
            _ => throw new InvalidOperationException($"The operator {value.Operator} has no form in C#."),
        };
    }

    // Division of whole numbers is exact in the language: C# must not truncate it.
    private static string Real(IrValue value, SymbolNames names) => value switch
    {
        DimValue { Dim.IsConstant: true } => EmitReal(value, names),
        DimValue v => "(double)" + DimEmitter.EmitFactor(v.Dim, names),
        _ => Emit(value, names),
    };

    private static string Factor(string text) => text.IndexOf(' ') < 0 || IsGrouped(text) ? text : $"({text})";

    private static bool IsGrouped(string text)
    {
        var open = text.IndexOf('(');
        if (open < 0 || text.Substring(0, open).IndexOf(' ') >= 0) return false;
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            if (text[i] is '(' or '[') depth++;
            else if (text[i] is ')' or ']' && --depth == 0) return i == text.Length - 1;
        }

        return false;
    }
}
