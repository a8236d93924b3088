using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Lowering.Losses;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Shapes;

namespace Nnet.Language.Lowering.Recipes;

/// <summary>One part of what a batch does, with its update.</summary>
/// <param name="Name">The step's name; <c>step</c> in a recipe with one loss.</param>
/// <param name="Updates">Aliases of the models whose weights it changes.</param>
/// <param name="Optimizer">The name of the optimizer declaration.</param>
public abstract record RecipeStepIr(string Name, EquatableArray<string> Updates, string OptimizerNamespace, string Optimizer, LineRef Line);

/// <summary>The step of a recipe with <c>loss</c>: the model runs on the batch, the loss compares.</summary>
/// <param name="Model">The alias that runs.</param>
public sealed record LossStepIr(
    string Name, EquatableArray<string> Updates, string OptimizerNamespace, string Optimizer, LineRef Line, string Model, LossUseIr Loss)
    : RecipeStepIr(Name, Updates, OptimizerNamespace, Optimizer, Line);

/// <summary>A step with a body of its own.</summary>
/// <param name="Inputs">The values that the body takes: fields of the batch by name, ids from 0.</param>
/// <param name="BatchSize">The symbol <c>N</c> of the body: the number of samples of the batch; null when the body does not use it.</param>
/// <param name="Body">Ends in a return of the value to minimize (or maximize).</param>
public sealed record BodyStepIr(
    string Name, EquatableArray<string> Updates, string OptimizerNamespace, string Optimizer, LineRef Line,
    EquatableArray<ValueIr> Inputs, DimSymbol? BatchSize, EquatableArray<StatementIr> Body, bool Maximize)
    : RecipeStepIr(Name, Updates, OptimizerNamespace, Optimizer, Line);

/// <summary>A loss as a recipe uses it.</summary>
/// <param name="Loss">The name of the loss declaration, or of a row of the table where it is used directly.</param>
/// <param name="IsRow">True for a row of the table.</param>
/// <param name="Inputs">One per tensor input.</param>
/// <param name="Arguments">Every hyperparameter (or option of the row) with its value.</param>
/// <param name="Prediction">What metrics without arguments compare; null when the loss has none.</param>
/// <param name="Target">What they compare it with.</param>
/// <param name="Initial">The loss before training, with the recipe's values put in.</param>
public sealed record LossUseIr(
    string Namespace, string Loss, bool IsRow, EquatableArray<BindingIr> Inputs, EquatableArray<ArgumentIr> Arguments,
    BindingIr? Prediction, BindingIr? Target, InitialLoss Initial);
