using Nnet.Data;
using Nnet.Hyperparameters;
using Nnet.Runs;
using TorchSharp;

namespace Nnet.Training.Members;

/// <summary>
/// Several trained networks as one: their predictions are averaged, for classes the scores before the softmax (the geometric mean of the probabilities), and the loss and the
/// metrics are those of the mean.
/// </summary>
internal sealed class Ensemble : TrainingModel
{
    private readonly IReadOnlyList<TrainingModel> members;

    private Ensemble(IReadOnlyList<TrainingModel> members)
    {
        this.members = members;
        Networks = [.. members.SelectMany((member, i) => member.Networks.Select(network => new NamedNetwork($"member-{i + 1}.{network.Name}", network.Module)))];
        Steps = [new MeanStep([.. members.Select(member => (PredictiveStep)member.Steps[0])])];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<NamedNetwork> Networks { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<TrainingStep> Steps { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<NamedNetwork> Teachers => [.. members.SelectMany(member => member.Teachers)];

    /// <summary>The members of a run with their best weights.</summary>
    /// <exception cref="Checkpoints.CheckpointException">A member has no weights, or they do not fit.</exception>
    public static Ensemble Open(Recipe recipe, HyperparameterValues values, RecipeDefinition definition, RunFolder folder, TrainingOptions options)
    {
        var models = new List<TrainingModel>();
        foreach (var path in Directory.GetDirectories(folder.Path, "member-*").OrderBy(path => int.Parse(Path.GetFileName(path)["member-".Length..], System.Globalization.CultureInfo.InvariantCulture)))
        {
            var model = recipe.CreateModel(values);
            if (model.Steps is not [PredictiveStep])
            {
                model.Dispose();
                throw new DataException($"{definition.Name} trains by steps of its own and has no one network whose predictions an ensemble could average.");
            }

            InitialWeights.Apply(definition with { Initialize = null }, model, options);
            InitialWeights.Load(RunFolder.Open(path).BestWeights, model.Networks, []);
            models.Add(model);
        }

        return new Ensemble(models);
    }

    /// <summary>What the ensemble comes to on the test part, or on the validation part where there is no test; empty without either.</summary>
    public static IReadOnlyList<(string Name, double Value)> Evaluate(Recipe recipe, HyperparameterValues values, RecipeDefinition definition, RunFolder folder, TrainingOptions options, long seed)
    {
        using var ensemble = Open(recipe, values, definition, folder, options);
        using var data = TrainingData.Open(definition, options, seed);
        return data.HasTest && options.EvaluateTest
            ? Evaluator.Run(ensemble, ensemble.Steps, data.EvaluateAtTestTime("test"), Seeds.Derive(seed, "evaluation")).Values
            : [];
    }

    private sealed class MeanStep(IReadOnlyList<PredictiveStep> members) : PredictiveStep
    {
        public override IReadOnlyList<string> Updates => members[0].Updates;

        public override OptimizerDefinition Optimizer => members[0].Optimizer;

        public override IReadOnlyList<MetricDefinition> Metrics => members[0].Metrics;

        public override Predictions Predict(Batch batch)
        {
            var first = members[0].Predict(batch);
            var sums = first.Values.ToArray();
            foreach (var member in members.Skip(1))
            {
                using var predictions = member.Predict(batch);
                for (var i = 0; i < sums.Length; i++)
                {
                    using var before = sums[i];
                    sums[i] = before + predictions[i];
                }
            }

            for (var i = 0; i < sums.Length; i++)
            {
                using var sum = sums[i];
                sums[i] = sum / members.Count;
            }

            return new Predictions(first.Names, sums);
        }

        public override torch.Tensor Loss(Predictions predictions, Batch batch) => members[0].Loss(predictions, batch);
    }
}
