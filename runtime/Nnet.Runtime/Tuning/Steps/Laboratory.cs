using Nnet.Hyperparameters;
using Nnet.Schedules;
using Nnet.Training;
using static TorchSharp.torch;

namespace Nnet.Tuning.Steps;

/// <summary>
/// A recipe on the bench: the networks with their first weights, the plain data, and single updates to look into. Augmentation, weight decay and schedule are off;
/// dropout too, unless asked for. The same seed gives the same weights and batches, whatever the rate.
/// </summary>
internal sealed class Laboratory : IDisposable
{
    private readonly List<ActiveStep> steps = [];
    private long updates;

    private Laboratory(RecipeDefinition definition, TrainingModel model, TrainingData data, long seed)
    {
        (Definition, Model, Data, Seed) = (definition, model, data, seed);
        var span = new TrainingSpan(1, 1);
        if (Learning.Count > 0) steps.AddRange(model.Steps.Select(step => new ActiveStep(step, model.Networks, span, 1, constantRate: true) { WatchNorm = true, ClassWeights = data.ClassWeights }));
        Freezing.Apply(definition, model, steps, 1);
    }

    public RecipeDefinition Definition { get; }

    public TrainingModel Model { get; }

    public TrainingData Data { get; }

    public long Seed { get; }

    /// <summary>The step that predicts; null: the recipe has steps of its own kind.</summary>
    public PredictiveStep? Predictor => Model.Steps is [PredictiveStep step] ? step : null;

    /// <summary>The weights that some step updates.</summary>
    public IReadOnlyList<(string Key, Tensor Value)> Learning =>
        [.. Model.Networks.Where(network => Model.Steps.Any(step => step.Updates.Contains(network.Name))).SelectMany(network => Keys.Of([network])).Where(entry => entry.Trained && entry.Value.requires_grad).Select(entry => (entry.Key, entry.Value))];

    /// <summary>The weights that no step changes although the recipe does not freeze them.</summary>
    public IReadOnlyList<string> Still =>
        [.. Keys.Of(Model.Networks).Where(entry => entry.Trained && !entry.Value.requires_grad && !Definition.Freeze.Any(freeze => Optimizers.KeyPattern.Matches(freeze.Pattern, entry.Key))).Select(entry => entry.Key)];

    /// <summary>The rate of the first step.</summary>
    public double Rate => Model.Steps[0].Optimizer.Options.GetValueOrDefault("lr", 1e-3);

    public static Laboratory Open(Recipe recipe, HyperparameterValues values, TrainingOptions options, double? rate = null)
    {
        var plain = new PlainRecipe(recipe) { Rate = rate };
        var definition = plain.Define(values);
        var seed = options.Seed ?? definition.Seed ?? 0;
        if (options.Threads is { } threads) set_num_threads(threads);
        var data = TrainingData.Open(definition, options, seed);
        manual_seed(Seeds.Derive(seed, "weights"));
        var model = plain.CreateModel(values);
        InitialWeights.Apply(definition, model, options);
        return new Laboratory(definition, model, data, seed);
    }

    /// <summary>Dropout off and normalization as in training; or everything as in training.</summary>
    public void Prepare(bool withDropout = false)
    {
        foreach (var network in Model.Networks)
        {
            network.Module.train(withDropout);
            foreach (var module in network.Module.modules().Where(module => module.GetType().Name.Contains("Norm", StringComparison.Ordinal))) module.train();
        }
    }

    /// <summary>Endless batches, an epoch's order after the other.</summary>
    public IEnumerable<Batch> Batches()
    {
        for (var epoch = 0; ; epoch++)
        {
            foreach (var batch in Data.Train(epoch)) yield return batch;
        }
    }

    /// <summary>One update of each step.</summary>
    /// <param name="batch">The samples; stays the caller's.</param>
    /// <param name="look">Called between the gradients and the update.</param>
    /// <returns>The sum of the losses before the update; NaN where no weight takes part in one.</returns>
    public double Learn(Batch batch, Action? look = null)
    {
        if (steps.Count == 0) return double.NaN;
        var sum = 0.0;
        foreach (var step in steps)
        {
            using var scope = NewDisposeScope();
            manual_seed(Seeds.Derive(Seed, step.Name, updates));
            var loss = step.Loss(batch);
            if (!loss.requires_grad) return double.NaN;
            sum += loss.to_type(ScalarType.Float64).item<double>();
            if (!double.IsFinite(sum)) return sum;
            loss.backward();
            look?.Invoke();
            step.Update(updates);
        }

        updates++;
        return sum;
    }

    /// <summary>The loss of a batch, without gradients.</summary>
    public double Measure(Batch batch)
    {
        using var scope = NewDisposeScope();
        using var quiet = no_grad();
        manual_seed(Seeds.Derive(Seed, "measure"));
        return Model.Steps.Sum(step => step.Minimize(batch).to_type(ScalarType.Float64).item<double>());
    }

    public void Dispose()
    {
        foreach (var step in steps) step.Dispose();
        Model.Dispose();
        Data.Dispose();
    }
}
