namespace Nnet.Language.Shapes;

/// <summary>What a <see cref="DimSymbol"/> stands for, and with it what is known of it from the start.</summary>
public enum DimSymbolKind
{
    /// <summary>A size of a tensor: at least 1.</summary>
    Dimension,

    /// <summary>An integer hyperparameter: nothing is known but what facts say.</summary>
    Hyperparameter,

    /// <summary>The product of the sizes that <c>...</c> stands for: at least 1.</summary>
    Prefix,
}
