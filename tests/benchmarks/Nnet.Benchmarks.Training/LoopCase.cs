namespace Nnet.Benchmarks.Training;

/// <summary>An example whose whole loop is timed: data, augmentation, steps, validation, logging.</summary>
/// <param name="Name">Its name in <c>pytorch_loops.py</c>.</param>
/// <param name="Folder">Its folder under <c>examples</c>.</param>
/// <param name="Recipe">The recipe.</param>
/// <param name="Epochs">Epochs of a round; the first is not counted.</param>
internal sealed record LoopCase(string Name, string Folder, string Recipe, int Epochs)
{
    /// <summary>Further arguments of <c>nnet train</c>.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>A recipe that must have been trained before; null: none.</summary>
    public string? Before { get; init; }

    /// <summary>False where PyTorch's side needs no DataLoader: then there are no workers to choose from.</summary>
    public bool HasLoader { get; init; } = true;

    public static IReadOnlyList<LoopCase> All { get; } =
    [
        new("digits", "Digits", "Baseline", 6),
        new("fashion", "FashionMnist", "Clothes", 2),
        new("forecast", "Forecast", "OilTemperature", 3),
        new("income", "TabularClassification", "Income", 6),
        new("cora", "GcnCora", "Citations", 50) { HasLoader = false },
        new("housing", "TabularRegression", "HouseValues", 4) { Arguments = ["--fold", "1"] },
        new("sentiment", "Sentiment", "Praise", 4),
        new("vae", "Vae", "Autoencoder", 3),
        new("gan", "Gan", "Painters", 3),
        new("distillation", "Distillation", "Student", 4) { Before = "Teacher" },
        new("pretraining", "FineTuning", "Pretraining", 3),
        new("resnet", "ResNetCifar10", "Objects", 3),
    ];
}
