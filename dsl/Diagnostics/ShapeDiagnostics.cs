namespace Nnet.Language.Diagnostics;

/// <summary>NN3xxx: shapes and element types.</summary>
public static class ShapeDiagnostics
{
    /// <summary>All of the band.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        new("NN3001", Severity.Error, "wrong rank"),
        new("NN3002", Severity.Error, "dimensions differ"),
        new("NN3003", Severity.Error, "does not divide"),
        new("NN3004", Severity.Error, "size not positive"),
        new("NN3005", Severity.Error, "cannot be decided: a fact is missing"),
        new("NN3006", Severity.Error, "wrong element type"),
        new("NN3007", Severity.Error, "shapes do not broadcast"),
        new("NN3008", Severity.Error, "result differs from the declared type"),
        new("NN3009", Severity.Error, "axis out of range"),
        new("NN3010", Severity.Error, "reshape changes the number of elements"),
        new("NN3011", Severity.Error, "fact does not hold"),
    ];
}
