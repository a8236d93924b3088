namespace Nnet.Data.Profiling;

/// <summary>Something in the data that a person should look at.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Message">One line: where, what, and what it may do.</param>
public sealed record DataFinding(DataFindingKind Kind, string Message);

/// <summary>Kinds of findings.</summary>
public enum DataFindingKind
{
    /// <summary>A sample that cannot be read.</summary>
    Unreadable,

    /// <summary>The same sample twice in one part.</summary>
    Duplicate,

    /// <summary>The same sample in two parts: what is measured on one was learned on the other.</summary>
    Leak,

    /// <summary>The same sample with different labels.</summary>
    Contradiction,

    /// <summary>One class is much rarer than another.</summary>
    Imbalance,

    /// <summary>A class without samples in the training part.</summary>
    EmptyClass,

    /// <summary>A rare class whose name is nearly that of a frequent one.</summary>
    LikelyTypo,

    /// <summary>A number that is the same in all samples.</summary>
    Constant,
}
