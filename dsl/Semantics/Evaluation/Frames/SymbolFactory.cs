using Nnet.Language.Shapes;

namespace Nnet.Language.Semantics.Evaluation;

/// <summary>Makes the symbols of one evaluation, numbered by appearance, so that the same text gives the same numbers.</summary>
internal sealed class SymbolFactory(int first = 0)
{
    private int _next = first;

    public DimSymbol Dimension(string name) => new(name, _next++, DimSymbolKind.Dimension);

    public DimSymbol Hyperparameter(string name) => new(name, _next++, DimSymbolKind.Hyperparameter);

    public DimSymbol Prefix() => new("...", _next++, DimSymbolKind.Prefix);
}
