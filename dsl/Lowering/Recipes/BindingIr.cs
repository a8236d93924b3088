using Nnet.Language.Lowering.Values;
using Nnet.Language.Shapes;

namespace Nnet.Language.Lowering.Recipes;

/// <summary>What an input of a network, a loss or a metric gets.</summary>
/// <param name="Input">The input's name.</param>
/// <param name="Type">The type that arrives, over the recipe's own symbols (the batch dimension is <c>N</c>).</param>
public sealed record BindingIr(string Input, BindingSource Source, TensorType Type);

/// <summary>Where a bound tensor comes from.</summary>
public abstract record BindingSource;

/// <summary>A field of the batch.</summary>
public sealed record FieldSource(string Field) : BindingSource;

/// <summary>A result of a model or teacher that the recipe runs.</summary>
/// <param name="Model">Its alias.</param>
/// <param name="Index">The place among its results.</param>
public sealed record ResultSource(string Model, string Result, int Index) : BindingSource;

/// <summary>A plain number given in place of a tensor.</summary>
public sealed record NumberSource(IrValue Value) : BindingSource;
