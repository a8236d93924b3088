using Nnet.Language.Lowering.Values;
using Nnet.Language.Shapes;

namespace Nnet.Language.Lowering.Losses;

/// <summary>
/// The value that a loss has in expectation when the network knows nothing yet (its head gives zeros up to small noise): what <c>check initial_loss</c> compares with.
/// A sum of weighted terms; <see cref="UnknownInitial"/> where theory says nothing.
/// </summary>
public abstract record InitialLoss;

/// <summary>Theory gives no value; the reason in words.</summary>
public sealed record UnknownInitial(string Reason) : InitialLoss;

/// <summary>A number that hyperparameters may enter.</summary>
public sealed record ConstantInitial(IrValue Value) : InitialLoss;

/// <summary><c>ln K</c>: cross-entropy of the uniform guess among K classes. With label smoothing it is the same, whatever the smoothing.</summary>
public sealed record LogClassesInitial(Dim Classes) : InitialLoss;

/// <summary>Mean square of the target around the prediction 0: the variance plus the square of the mean of this field (1 after normalization).</summary>
public sealed record TargetSquareInitial(string Target, double Factor) : InitialLoss;

/// <summary>Mean absolute value of this target.</summary>
public sealed record TargetAbsoluteInitial(string Target) : InitialLoss;

/// <summary>The mean Huber (or smooth L1) loss of this target against 0, with the threshold.</summary>
public sealed record TargetHuberInitial(string Target, IrValue Delta, bool IsSmooth) : InitialLoss;

/// <summary>A sum of terms.</summary>
public sealed record SumInitial(EquatableArray<InitialLoss> Terms) : InitialLoss;

/// <summary>A term times a plain number.</summary>
public sealed record ScaledInitial(IrValue Factor, InitialLoss Term) : InitialLoss;
