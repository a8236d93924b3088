namespace Nnet.Hyperparameters;

/// <summary>The type of a hyperparameter's value.</summary>
public enum HyperparameterType
{
    /// <summary>A 64-bit integer.</summary>
    Integer,

    /// <summary>A double.</summary>
    Real,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A word, such as the name of an optimizer.</summary>
    Text,
}

/// <summary>One value of a recipe that a command line, a plan or C# may change.</summary>
/// <param name="Path">Where it stands: <c>network.width</c>, <c>optimizer.lr</c>, <c>batch</c>.</param>
/// <param name="Type">What values it takes.</param>
/// <param name="Default">The value that the program gives; <see cref="long"/>, <see cref="double"/>, <see cref="bool"/> or <see cref="string"/>.</param>
public sealed record HyperparameterDefinition(string Path, HyperparameterType Type, object Default)
{
    /// <summary>The smallest value allowed, where there is one.</summary>
    public double? Minimum { get; init; }

    /// <summary>The largest value allowed, where there is one.</summary>
    public double? Maximum { get; init; }

    /// <summary>The words allowed for <see cref="HyperparameterType.Text"/>; empty: any.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}
