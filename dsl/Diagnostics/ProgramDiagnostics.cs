namespace Nnet.Language.Diagnostics;

/// <summary>NN5xxx to NN7xxx: budgets, data and recipes, tuning plans.</summary>
public static class ProgramDiagnostics
{
    /// <summary>All of the bands.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        new("NN5001", Severity.Error, "over budget"),
        new("NN5002", Severity.Warning, "barely over budget"),
        new("NN6001", Severity.Error, "data and network do not fit"),
        new("NN6002", Severity.Error, "data declaration that contradicts itself"),
        new("NN6003", Severity.Error, "part of the data that does not exist or must not be used here"),
        new("NN6004", Severity.Error, "last batch of one sample under batch normalization"),
        new("NN6005", Severity.Error, "schedule that does not fit the training"),
        new("NN6006", Severity.Error, "pattern that matches no weight"),
        new("NN6007", Severity.Error, "value that is not computed"),
        new("NN6008", Severity.Error, "weights of another recipe that do not fit"),
        new("NN7001", Severity.Error, "unknown path in a space"),
        new("NN7002", Severity.Error, "point of a space fails"),
        new("NN7003", Severity.Error, "step of a plan that cannot run"),
        new("NN9001", Severity.Error, "internal error of the compiler"),
    ];
}
