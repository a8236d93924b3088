using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Nnet.Checkpoints;
using Nnet.Checkpoints.Safetensors;
using static TorchSharp.torch;

namespace Nnet.Training.State;

/// <summary>What a training needs to go on after an interruption, in one safetensors file: tensors by key, the rest as JSON in its metadata.</summary>
internal sealed class TrainingState
{
    private const string Format = "nnet-state-1";

    /// <summary>tensors by key: <c>weights/...</c>, <c>optimizer/STEP/...</c>, <c>average/...</c>, <c>history</c>.</summary>
    public Dictionary<string, Tensor> Tensors { get; } = [];

    /// <summary>Counters and memories.</summary>
    public JsonObject Values { get; init; } = [];

    /// <summary>Writes it; the state before is kept beside it.</summary>
    public void Save(string path, string previous)
    {
        var metadata = new Dictionary<string, string> { ["format"] = Format, ["values"] = Values.ToJsonString() };
        WeightsFile.Save(path, Tensors.Select(entry => (entry.Key, entry.Value)), metadata, previous);
    }

    /// <summary>Reads the newest state that is whole.</summary>
    /// <param name="path">The last state.</param>
    /// <param name="previous">The one before.</param>
    /// <param name="complain">Told about each torn file, and what is used instead.</param>
    /// <returns>null where none is whole.</returns>
    public static TrainingState? Load(string path, string previous, Action<string> complain)
    {
        string[] candidates = [.. new[] { path, previous }.Where(File.Exists)];
        foreach (var candidate in candidates)
        {
            try
            {
                return Read(candidate);
            }
            catch (CheckpointException exception)
            {
                complain($"{exception.Message} {(candidate == candidates[^1] ? "There is no other, so that the training begins again." : "The one before it is used.")}");
            }
        }

        return null;
    }

    /// <summary>The tensors below a prefix, their keys without it.</summary>
    public IReadOnlyDictionary<string, Tensor> Below(string prefix) =>
        Tensors.Where(entry => entry.Key.StartsWith(prefix, StringComparison.Ordinal)).ToDictionary(entry => entry.Key[prefix.Length..], entry => entry.Value);

    /// <summary>Lets go of the tensors of a state that was read and is taken over.</summary>
    public void Free()
    {
        foreach (var tensor in Tensors.Values)
        {
            tensor.Dispose();
        }

        Tensors.Clear();
    }

    /// <summary>Adds tensors below a prefix.</summary>
    public void Add(string prefix, IEnumerable<(string Key, Tensor Value)> tensors)
    {
        foreach (var (key, value) in tensors)
        {
            Tensors[prefix + key] = value;
        }
    }

    /// <summary>Numbers that may be NaN or infinite, as text.</summary>
    public void SetNumbers(string name, IEnumerable<double> numbers) =>
        Values[name] = new JsonArray([.. numbers.Select(number => JsonValue.Create(number.ToString("R", CultureInfo.InvariantCulture)))]);

    /// <summary>Numbers set by <see cref="SetNumbers"/>.</summary>
    public double[] Numbers(string name) =>
        [.. Values[name]!.AsArray().Select(number => double.Parse(number!.GetValue<string>(), CultureInfo.InvariantCulture))];

    private static TrainingState Read(string path)
    {
        var (tensors, metadata) = WeightsFile.Load(path);
        if (metadata.GetValueOrDefault("format") != Format || !metadata.ContainsKey(ContentHash.Name))
        {
            throw new CheckpointException($"\"{path}\" is torn or no training state: it lacks its format or its checksum.");
        }

        try
        {
            var state = new TrainingState { Values = JsonNode.Parse(metadata["values"])!.AsObject() };
            state.Add("", tensors.Select(entry => (entry.Key, entry.Value)));
            return state;
        }
        catch (JsonException exception)
        {
            throw new CheckpointException($"\"{path}\" is torn: {exception.Message}", exception);
        }
    }
}
