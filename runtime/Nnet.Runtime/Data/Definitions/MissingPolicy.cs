namespace Nnet.Data;

/// <summary>What an empty cell means.</summary>
public enum MissingPolicy
{
    /// <summary>A mistake in the file.</summary>
    Error,

    /// <summary>The mean of the column over the training part; a category of its own where there are categories.</summary>
    Mean,

    /// <summary>Zero; a category of its own where there are categories.</summary>
    Zero,

    /// <summary>The row is left out.</summary>
    Skip,
}
