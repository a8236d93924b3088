namespace Nnet.Tuning.Engine;

/// <summary>Questions to a <see cref="TrialState"/>.</summary>
public static class TrialStates
{
    /// <summary>Whether nothing more will happen to the trial.</summary>
    public static bool IsFinal(this TrialState state) => state is not (TrialState.Waiting or TrialState.Running);
}
