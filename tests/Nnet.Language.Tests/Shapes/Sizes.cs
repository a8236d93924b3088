using Nnet.Language.Shapes;

namespace Nnet.Language.Tests.Shapes;

/// <summary>Symbols that the tests of this folder share.</summary>
internal static class Sizes
{
    public static readonly DimSymbol N = new("N", 1, DimSymbolKind.Dimension);
    public static readonly DimSymbol T = new("T", 2, DimSymbolKind.Dimension);
    public static readonly DimSymbol D = new("D", 3, DimSymbolKind.Dimension);
    public static readonly DimSymbol H = new("H", 4, DimSymbolKind.Dimension);
    public static readonly DimSymbol W = new("W", 5, DimSymbolKind.Dimension);
    public static readonly DimSymbol Heads = new("heads", 6, DimSymbolKind.Hyperparameter);
    public static readonly DimSymbol Width = new("width", 7, DimSymbolKind.Hyperparameter);

    public static Dim Div(Dim a, Dim b) => Dim.FloorDiv(a, b);

    public static Facts Given(params Condition[] conditions) => Facts.None.Assume(conditions);
}
