namespace Nnet.Language.Lowering.Values;

/// <summary>The types of a hyperparameter: long, double, bool and string in C#.</summary>
public enum HyperparameterType
{
    /// <summary><c>int</c>.</summary>
    Int,

    /// <summary><c>float</c>.</summary>
    Float,

    /// <summary><c>bool</c>.</summary>
    Bool,

    /// <summary><c>string</c>.</summary>
    String,
}
