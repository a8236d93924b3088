namespace Nnet.Tuning.Engine;

/// <summary>A value on the way.</summary>
/// <param name="Step">The epoch or evaluation, from 1.</param>
/// <param name="Value">Of the first objective.</param>
public readonly record struct IntermediateValue(int Step, double Value);
