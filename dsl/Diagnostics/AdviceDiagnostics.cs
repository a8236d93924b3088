namespace Nnet.Language.Diagnostics;

/// <summary>NN4xxx: advice from practice.</summary>
public static class AdviceDiagnostics
{
    /// <summary>All of the band.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        new("NN4001", Severity.Warning, "softmax before a loss that applies it itself"),
        new("NN4002", Severity.Warning, "bias before batch normalization"),
        new("NN4003", Severity.Warning, "dropout before batch normalization"),
        new("NN4004", Severity.Warning, "weight decay that Adam adds to the gradient"),
        new("NN4005", Severity.Warning, "recipe without a seed"),
        new("NN4006", Severity.Warning, "dropout before the result"),
        new("NN4007", Severity.Warning, "softmax over one value"),
    ];
}
