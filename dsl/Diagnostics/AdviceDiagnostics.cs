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
        new("NN4008", Severity.Warning, "activation before a loss that takes raw scores"),
        new("NN4009", Severity.Warning, "raw scores before a loss that takes probabilities"),
        new("NN4010", Severity.Warning, "activation behind an activation"),
        new("NN4011", Severity.Warning, "linear layers without an activation between them"),
        new("NN4012", Severity.Warning, "long chain of saturating activations"),
        new("NN4013", Severity.Warning, "learning rate out of the ordinary"),
        new("NN4014", Severity.Warning, "rate searched on a linear scale"),
        new("NN4015", Severity.Warning, "weights that only meet padding"),
        new("NN4016", Severity.Warning, "large batch without warm-up"),
        new("NN4017", Severity.Warning, "layers that start with equal weights"),
        new("NN4018", Severity.Warning, "name that nothing uses"),
    ];
}
