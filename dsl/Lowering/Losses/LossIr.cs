using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Lowering.Modules;
using Nnet.Language.Lowering.Values;

namespace Nnet.Language.Lowering.Losses;

/// <summary>A loss: a function of tensors and hyperparameters whose result is a 0-d float tensor.</summary>
/// <param name="Body">Ends in a return of one value.</param>
/// <param name="Prediction">Index of the input that is the prediction (the first that the main loss function takes as such); -1 when there is none.</param>
/// <param name="Target">Index of the input that is the target; -1 when there is none.</param>
/// <param name="Initial">What the loss is worth before any training.</param>
public sealed record LossIr(
    string Namespace,
    string Name,
    string? Doc,
    LineRef Line,
    EquatableArray<ValueIr> Inputs,
    EquatableArray<HyperparameterIr> Hyperparameters,
    EquatableArray<DimSourceIr> DimSources,
    EquatableArray<GuardIr> Guards,
    EquatableArray<StatementIr> Body,
    int Prediction,
    int Target,
    InitialLoss Initial) : DeclarationIr(Namespace, Name, Doc, Line)
{
    /// <summary>Ranges of its hyperparameters, for the values of tuning spaces and command lines.</summary>
    public EquatableArray<NumberRangeIr> Ranges { get; init; }
}
