using Nnet.Language.Ops;

namespace Nnet.Language.Lowering.Values;

/// <summary>The numbers that a hyperparameter takes because of what it is given to.</summary>
/// <param name="Hyperparameter">Its name.</param>
/// <param name="Range">What fits.</param>
/// <param name="Option">Whose option it is: <c>"p" of Dropout</c>.</param>
public sealed record NumberRangeIr(string Hyperparameter, ValueRange Range, string Option);
