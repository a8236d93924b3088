using Nnet.Generator.Emission.Text;
using Nnet.Generator.Emission.Values;
using Nnet.Language.Lowering.Values;

namespace Nnet.Generator.Emission.Recipes;

/// <summary>One value of a recipe that can be changed without touching the program.</summary>
/// <param name="Path"><c>network.width</c>, <c>optimizer.lr</c>, <c>batch</c>.</param>
/// <param name="Type">Integer, Real, Boolean or Text.</param>
/// <param name="Default">The program's value, as C#.</param>
internal sealed record RecipeSetting(string Path, string Type, string Default)
{
    /// <summary>The words that are allowed; empty: any.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The property of the recipe's record.</summary>
    public string Property => CSharpName.PascalPath(Path);

    /// <summary>The type of the property.</summary>
    public string CSharpType => Type switch
    {
        "Integer" => "long",
        "Real" => "double",
        "Boolean" => "bool",
        _ => "string",
    };

    /// <summary>The expression that reads it from <c>values</c>.</summary>
    public string Read => $"values.{Type}({CSharpLiteral.Of(Path)})";

    /// <summary>A setting for an argument; null where its value is no single number, truth value or text.</summary>
    public static RecipeSetting? TryCreate(string path, IrValue value, HyperparameterType? type = null) => value switch
    {
        DimValue v when v.Dim.TryGetConstant(out var constant) => type == HyperparameterType.Float ? new(path, "Real", CSharpLiteral.Of((double)constant)) : new(path, "Integer", CSharpLiteral.Of(constant)),
        NumberValue v => new(path, "Real", CSharpLiteral.Of(v.Number)),
        BoolValue v => new(path, "Boolean", CSharpLiteral.Of(v.Value)),
        TextValue v => new(path, "Text", CSharpLiteral.Of(v.Text)),
        UnaryValue or ArithmeticValue when ValueEmitter.TryGetNumber(value) is { } number => new(path, "Real", CSharpLiteral.Of(number)),
        _ => null,
    };
}
