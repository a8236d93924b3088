namespace Nnet.Tuning.Engine;

/// <summary>Where a trial stands.</summary>
public enum TrialState
{
    /// <summary>Not begun.</summary>
    Waiting,

    /// <summary>A worker is at it.</summary>
    Running,

    /// <summary>It has its values.</summary>
    Finished,

    /// <summary>Stopped early, because others did better.</summary>
    Pruned,

    /// <summary>It crashed, diverged or ran out of memory.</summary>
    Failed,

    /// <summary>The program refused the assignment; nothing was trained.</summary>
    Infeasible,
}
