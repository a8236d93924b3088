using System.Text.Json.Nodes;
using Nnet.Checkpoints;
using Nnet.Data;
using Nnet.Data.Samples;
using Nnet.Hyperparameters;
using Nnet.Runs;
using Nnet.Training.Members;
using Nnet.Training.Prediction;
using static TorchSharp.torch;

namespace Nnet.Training;

/// <summary>A finished or interrupted run with its weights: what <c>nnet evaluate</c>, <c>predict</c> and <c>export</c> work with. Its networks are in evaluation mode.</summary>
public sealed class TrainedRun : IDisposable
{
    private readonly RecipeDefinition definition;
    private readonly TrainingOptions options;
    private readonly long seed;
    private TrainingData? data;
    private IReadOnlyList<FieldDefinition>? inputs;
    private bool hasTeachers;

    private TrainedRun(RunFolder folder, RecipeDefinition definition, TrainingModel model, TrainingOptions options, long seed, string weights)
    {
        (Folder, this.definition, Model, this.options, this.seed) = (folder, definition, model, options, seed);
        Statistics = DataStatistics.Of(WeightsFile.Metadata(weights));
    }

    /// <summary>The run's folder.</summary>
    public RunFolder Folder { get; }

    /// <summary>The networks with the run's weights.</summary>
    public TrainingModel Model { get; }

    /// <summary>The data, opened when it is first asked for.</summary>
    public DataSet Data => Batches.Data;

    /// <summary>What the run's training part decided, as its weights have it; null: they were written before it was kept.</summary>
    public DataStatistics? Statistics { get; }

    /// <summary>The fields of the run's data.</summary>
    public IReadOnlyList<FieldDefinition> Fields => definition.Data.Fields;

    private TrainingData Batches => data ??= TrainingData.Open(definition, options, seed, Statistics);

    /// <summary>Opens a run.</summary>
    /// <param name="recipe">The recipe of the run's program.</param>
    /// <param name="folder">The run.</param>
    /// <param name="options">The folder of the data and the like.</param>
    /// <param name="last">The weights of the last epoch instead of the best.</param>
    /// <exception cref="CheckpointException">The run has no weights yet, or they do not fit its program.</exception>
    public static TrainedRun Open(Recipe recipe, RunFolder folder, TrainingOptions options, bool last = false)
    {
        var record = folder.ReadRecord();
        var values = Values(recipe, record);
        var definition = recipe.Define(values);
        options = options with { Fold = record["fold"]?.GetValue<int>() - 1 };
        if (record["members"] is JsonArray members)
        {
            return OpenMembers(recipe, values, definition, folder, options, record, members);
        }

        var weights = last || !File.Exists(folder.BestWeights) ? folder.LastWeights : folder.BestWeights;
        if (!File.Exists(weights))
        {
            throw new CheckpointException($"The run \"{folder.Path}\" has no weights: it ended before its first epoch did.");
        }

        var model = recipe.CreateModel(values);
        InitialWeights.Load(weights, model.Networks, []);
        foreach (var network in model.Networks)
        {
            network.Module.eval();
        }

        return new TrainedRun(folder, definition, model, options, record["seed"]?.GetValue<long>() ?? 0, weights);
    }

    private static TrainedRun OpenMembers(
        Recipe recipe, HyperparameterValues values, RecipeDefinition definition, RunFolder folder, TrainingOptions options, JsonObject record, JsonArray members)
    {
        if (members[0]?.ToString().StartsWith("fold", StringComparison.Ordinal) == true)
        {
            throw new CheckpointException($"The run \"{folder.Path}\" has {members.Count} folds, each with weights of its own. Name one: {Path.Combine(folder.Path, members[0]!.ToString())}");
        }

        if (record["status"]?.ToString() != "finished")
        {
            throw new CheckpointException($"The run \"{folder.Path}\" has not trained all of its {members.Count} members yet. Go on with: {record["command"]} --resume");
        }

        var ensemble = Ensemble.Open(recipe, values, definition, folder, options);
        foreach (var network in ensemble.Networks)
        {
            network.Module.eval();
        }

        return new TrainedRun(folder, definition, ensemble, options, record["seed"]?.GetValue<long>() ?? 0, RunFolder.Open(Path.Combine(folder.Path, members[0]!.ToString())).BestWeights);
    }

    /// <summary>Losses and metrics of a part: <c>train</c>, <c>validation</c> or <c>test</c>.</summary>
    /// <exception cref="DataException">There is no such part.</exception>
    public IReadOnlyList<(string Name, double Value)> Evaluate(string part)
    {
        Batches.Data.Part(part);
        LoadTeachers();
        return Evaluator.Run(Model, Model.Steps, Batches.EvaluateAtTestTime(part), Seeds.Derive(seed, "evaluation")).Values;
    }

    /// <summary>What the network says of each sample of a part, batch by batch, in the part's order. What is yielded is disposed after each turn.</summary>
    /// <exception cref="DataException">There is no such part, or the recipe has several steps and none of them predicts.</exception>
    public IEnumerable<(Predictions Predictions, Batch Batch)> Predict(string part)
    {
        Batches.Data.Part(part);
        var step = PredictingStep();
        using var quiet = no_grad();
        foreach (var batch in Batches.EvaluateAtTestTime(part))
        {
            using var scope = NewDisposeScope();
            using (batch)
            {
                var predictions = TestTimePredictions.Of(step, batch);
                yield return (batch.Rows is { } rows ? predictions.Select(rows) : predictions, batch);
            }
        }
    }

    /// <summary>
    /// What the network says of samples in other files, which need nothing but its inputs, batch by batch, in their order. They are read as the run's data were, with the categories,
    /// vocabularies, means and normalization of its training part. What is yielded is disposed after each turn; fields that the network does not look at are zero.
    /// </summary>
    /// <param name="files">The files or folders, as many as the source takes.</param>
    /// <exception cref="DataException">A file does not fit the declaration, or the source's kind has no samples of their own (text, graphs).</exception>
    public IEnumerable<(Predictions Predictions, Batch Batch)> PredictFiles(IReadOnlyList<string> files)
    {
        var step = PredictingStep();
        var fields = definition.Data.Fields;
        var source = definition.Data.Sources[0];
        if (source.Kind is "Text" or "Graph" or "Custom")
        {
            throw new DataException($"{definition.Data.Name} is read by {source.Kind}, which has no samples that stand alone. Predict a part of the data (--part), or use the network from C#.");
        }

        if (files.FirstOrDefault(file => !Path.Exists(file)) is { } gone)
        {
            throw new DataException($"There is no file or folder \"{gone}\" to predict.");
        }

        if (files.Count > 1 && source.Kind is not ("Idx" or "Npy" or "Cifar"))
        {
            throw new DataException($"{definition.Data.Name} is read by {source.Kind}, which takes one file or folder. Predict one after the other.");
        }

        // A record of CIFAR has its label within.
        inputs ??= source.Kind == "Cifar" ? fields : NetworkInputs.Of(step, fields);
        var known = Statistics ?? Data.Statistics;
        var declared = definition with
        {
            Ensemble = 1,
            FinalFit = [],
            Data = definition.Data with
            {
                Sources = [source with { Part = null, Files = [.. files.Select(Path.GetFullPath)] }],
                Fields = inputs,
                Normalize = [.. definition.Data.Normalize.Where(field => inputs.Any(input => input.Name == field))],
                Augment = [.. definition.Data.Augment.Where(augment => inputs.Any(input => input.Name == augment.Field))],
                Split = null,
                Subset = null,
                Limit = null,
                Balanced = null,
                ClassWeights = null,
                GivenClassWeights = [],
            },
        };
        using var data = TrainingData.Open(declared, options with { DataRoot = Path.GetFullPath("."), Fold = null }, seed, known);
        using var quiet = no_grad();
        foreach (var batch in data.EvaluateAtTestTime("train"))
        {
            using var scope = NewDisposeScope();
            using var complete = NetworkInputs.Complete(batch, fields);
            yield return (TestTimePredictions.Of(step, complete), complete);
        }
    }

    /// <summary>The names of a class field's classes, as the run was trained with; empty where numbers are all there is.</summary>
    public IReadOnlyList<string> WordsOf(string field) => Statistics?.WordsOf(field) ?? Data.Part("train").Table.WordsOf(field);

    /// <summary>
    /// A prediction in the units of the data's file, where it is one of a float field that is normalized or scaled: the field that the network does not look at, if there is just one with
    /// the prediction's shape; else the prediction itself.
    /// </summary>
    public Tensor InOriginalUnits(Tensor prediction)
    {
        FieldDefinition[] changed = [.. definition.Data.Fields.Where(field => field.Scale != 1 || definition.Data.Normalize.Contains(field.Name))];
        if (changed.Length == 0 || definition.Data.Sources.Any(source => source.Kind == "Graph"))
        {
            return prediction;
        }

        inputs ??= NetworkInputs.Of(PredictingStep(), definition.Data.Fields);
        FieldDefinition[] targets = [.. definition.Data.Fields.Where(field => field.Type == FieldType.Float && !inputs.Contains(field) && field.Length == prediction.numel() / Math.Max(1, prediction.shape[0]))];
        return targets is [var target] && new OriginalUnits(target, (Statistics ?? Data.Statistics).Normalizations.FirstOrDefault(known => known.Field == target.Name)) is { Differ: true } units ? units.Of(prediction) : prediction;
    }

    /// <summary>Weights and saved buffers by the language's keys; the tensors stay the networks'.</summary>
    public IEnumerable<(string Key, Tensor Value)> Weights() => Keys.Of(Model.Networks).Select(entry => (entry.Key, entry.Value));

    /// <inheritdoc/>
    public void Dispose()
    {
        data?.Dispose();
        Model.Dispose();
    }

    /// <summary>The step that predicts, its networks in evaluation mode.</summary>
    private PredictiveStep PredictingStep()
    {
        if (Model.Steps is not [PredictiveStep step])
        {
            throw new DataException($"{definition.Name} trains by steps of its own and has no one network that predicts; its networks can be used from C#.");
        }

        LoadTeachers();
        foreach (var network in Model.Networks)
        {
            network.Module.eval();
        }

        return step;
    }

    /// <summary>The weights of teachers, which a loss may look at, from where the training had them.</summary>
    private void LoadTeachers()
    {
        if (hasTeachers || definition.Teachers.Count == 0)
        {
            return;
        }

        var above = Directory.GetParent(Path.GetFullPath(Folder.Path))!;
        above = File.Exists(Path.Combine(above.FullName, "run.json")) ? above.Parent! : above;
        InitialWeights.Apply(definition with { Initialize = null }, Model, options with { RunsRoot = above.Parent!.FullName });
        hasTeachers = true;
    }

    private static HyperparameterValues Values(Recipe recipe, JsonObject record)
    {
        var values = new HyperparameterValues(recipe.Hyperparameters);
        foreach (var (path, value) in record["hyperparameters"] as JsonObject ?? [])
        {
            values = values.With(path, value!.ToString());
        }

        return values;
    }
}
