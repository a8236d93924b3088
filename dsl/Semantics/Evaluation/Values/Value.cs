using System.Collections.Immutable;
using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Shapes;

namespace Nnet.Language.Semantics.Evaluation;

/// <summary>What an expression is worth while a body is evaluated symbolically.</summary>
internal abstract record Value
{
    /// <summary>The result of a mistake that has been reported: nothing more is said about what follows from it.</summary>
    public static Value Poison { get; } = new PoisonValue();

    /// <summary>What it is, for messages: <c>a tensor float[N, 3]</c>, <c>a number</c>.</summary>
    public abstract string Describe();
}

/// <summary>See <see cref="Value.Poison"/>.</summary>
internal sealed record PoisonValue : Value
{
    public override string Describe() => "an expression with an error";
}

/// <summary>A tensor.</summary>
/// <param name="Body">Its value in the module's body; null while a block is inlined.</param>
/// <param name="Graph">Its value in the flat graph.</param>
/// <param name="Origin">What made it, for messages.</param>
internal sealed record TensorValue(TensorType Type, ValueOperand? Body, ValueOperand Graph, ValueOrigin Origin) : Value
{
    public override string Describe() => $"a tensor {Type}";
}

/// <summary>A plain value: a number, a text, a condition.</summary>
internal sealed record PlainValue(IrValue Content) : Value
{
    public static PlainValue Of(Dim dim) => new(new DimValue(dim));

    public static PlainValue Of(double number) => new(new NumberValue(number));

    public static PlainValue Of(Condition condition) => new(PlainConditions.AsValue(condition));

    public override string Describe() => PlainText.Describe(Content);
}

/// <summary><c>(a, b)</c>.</summary>
internal sealed record TupleValue(ImmutableArray<Value> Items) : Value
{
    public override string Describe() => $"a tuple of {Items.Length}";
}

/// <summary><c>[a, b]</c>.</summary>
internal sealed record ListOfValue(ImmutableArray<Value> Items) : Value
{
    public override string Describe() => $"a list of {Items.Length}";
}

/// <summary><c>a..b</c>: the numbers from a up to, and without, b.</summary>
internal sealed record RangeValue(Dim Start, Dim End) : Value
{
    public override string Describe() => $"the range {Start}..{End}";
}

/// <summary>A layer or block instance that has a name (<c>layer embed = ...</c>).</summary>
internal sealed record InstanceOfValue(LayerInstance Instance) : Value
{
    public override string Describe() => $"the layer \"{Instance.Name.Member}\"";
}

/// <summary>A network of a recipe, called by steps.</summary>
internal sealed record ModelOfValue(Recipes.RecipeModel Model) : Value
{
    public override string Describe() => $"the network \"{Model.Alias}\"";
}
