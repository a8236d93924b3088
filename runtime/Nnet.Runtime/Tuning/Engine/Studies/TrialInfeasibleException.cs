namespace Nnet.Tuning.Engine;

/// <summary>The program can't be built or run with this assignment.</summary>
public sealed class TrialInfeasibleException(string reason) : Exception(reason);
