using System.Text.RegularExpressions;
using Nnet.Language.Shapes;

namespace Nnet.Generator.Emission.Values;

/// <summary>Conditions on sizes and hyperparameters as C# expressions of type <c>bool</c>.</summary>
internal static class ConditionEmitter
{
    public static string Emit(Condition condition, SymbolNames names) => condition switch
    {
        Equal c => $"{DimEmitter.Emit(c.Left, names)} == {DimEmitter.Emit(c.Right, names)}",
        NotEqual c => $"{DimEmitter.Emit(c.Left, names)} != {DimEmitter.Emit(c.Right, names)}",
        AtLeast { Left.IsConstant: true } c => $"{DimEmitter.Emit(c.Right, names)} <= {DimEmitter.Emit(c.Left, names)}",
        AtLeast c => $"{DimEmitter.Emit(c.Left, names)} >= {DimEmitter.Emit(c.Right, names)}",
        Less { Left.IsConstant: true } c => $"{DimEmitter.Emit(c.Right, names)} > {DimEmitter.Emit(c.Left, names)}",
        Less c => $"{DimEmitter.Emit(c.Left, names)} < {DimEmitter.Emit(c.Right, names)}",
        Divisible c => $"{DimEmitter.EmitFactor(c.Left, names)} % {DimEmitter.EmitFactor(c.Right, names)} == 0",
        And { Parts.Length: 0 } => "true",
        Or { Parts.Length: 0 } => "false",
        And c => string.Join(" && ", c.Parts.Select(part => part is Or { Parts.Length: > 1 } ? $"({Emit(part, names)})" : Emit(part, names))),
        Or c => string.Join(" || ", c.Parts.Select(part => Emit(part, names))),
        Not { Inner: OpaqueCondition { Text: var text } } when Regex.IsMatch(text, @"^\w+$") => "!" + names[text],
        Not c => $"!({Emit(c.Inner, names)})",
        OpaqueCondition c => Opaque(c.Text, names),
        _ => throw new InvalidOperationException($"A condition of kind {condition.GetType().Name} has no form in C#."),
    };

    /// <summary>The C# for "it does not hold".</summary>
    public static string EmitNegated(Condition condition, SymbolNames names) => Emit(condition.Negate(), names);

    // The text of the program: its operators are those of C# but for the words.
    private static string Opaque(string text, SymbolNames names) =>
        Regex.Replace(text, "\"(?:[^\"\\\\]|\\\\.)*\"|[A-Za-z_][A-Za-z0-9_]*", match => match.Value switch
        {
            ['"', ..] => match.Value,
            "and" => "&&",
            "or" => "||",
            "not" => "!",
            "true" or "false" => match.Value,
            var name => names[name],
        }).Replace("! ", "!");
}
