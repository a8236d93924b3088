namespace Nnet.Benchmarks.Training;

/// <summary>An example whose whole loop is timed: data, augmentation, steps, validation, logging.</summary>
/// <param name="Name">Its name in <c>pytorch_loops.py</c>.</param>
/// <param name="Folder">Its folder under <c>examples</c>.</param>
/// <param name="Recipe">The recipe.</param>
/// <param name="Epochs">Epochs of a round; the first is not counted.</param>
internal sealed record LoopCase(string Name, string Folder, string Recipe, int Epochs)
{
    public static IReadOnlyList<LoopCase> All { get; } =
    [
        new("digits", "Digits", "Baseline", 6),
        new("fashion", "FashionMnist", "Clothes", 2),
        new("forecast", "Forecast", "OilTemperature", 3),
        new("income", "TabularClassification", "Income", 6),
        new("cora", "GcnCora", "Citations", 50),
    ];
}
