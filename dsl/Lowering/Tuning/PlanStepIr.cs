namespace Nnet.Language.Lowering.Tuning;

/// <summary>A step of a plan.</summary>
public abstract record PlanStepIr(LineRef Line);

/// <summary><c>check initial_loss</c>.</summary>
public sealed record CheckInitialLossIr(LineRef Line) : PlanStepIr(Line);

/// <summary><c>check overfit 64 samples</c>.</summary>
public sealed record CheckOverfitIr(int Samples, LineRef Line) : PlanStepIr(Line);

/// <summary><c>find learning_rate from 1e-5 to 1e-1</c>.</summary>
public sealed record FindLearningRateIr(double From, double To, LineRef Line) : PlanStepIr(Line);

/// <summary><c>search random 8 trials, 2 epochs</c>, and <c>refine ...</c>.</summary>
/// <param name="Sampler">grid, random, tpe, sobol or pbt.</param>
/// <param name="Trials">Null for a grid: all of its points.</param>
/// <param name="Epochs">Epochs of a trial; null: the recipe's.</param>
/// <param name="Keep">How many of the best a refinement starts from; null: as the runtime decides.</param>
/// <param name="IsRefine">Narrowed around the best of the step before.</param>
public sealed record SearchStepIr(string Sampler, int? Trials, int? Epochs, int? Keep, bool IsRefine, LineRef Line) : PlanStepIr(Line);

/// <summary><c>diagnose</c>.</summary>
public sealed record DiagnoseIr(LineRef Line) : PlanStepIr(Line);

/// <summary><c>final</c>: the best configuration on train and validation, then the test part, once.</summary>
public sealed record FinalIr(LineRef Line) : PlanStepIr(Line);
