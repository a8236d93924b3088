using Nnet.Checkpoints;
using Nnet.Data.Samples;
using Nnet.Runs;
using static TorchSharp.torch;

namespace Nnet.Training;

/// <summary>The weights of the best and of the last epoch: files of the run, or in memory (the best alone) where there is no run folder.</summary>
/// <param name="folder">The run's; null: nothing is written.</param>
/// <param name="recipe">The recipe's name, for the files.</param>
internal sealed class KeptWeights(RunFolder? folder, string recipe) : IDisposable
{
    private List<(string Key, Tensor Value)>? bestInMemory;

    public void SaveBest(IReadOnlyList<NamedNetwork> networks, DataStatistics data)
    {
        if (folder is not null)
        {
            Save(folder.BestWeights, networks, data);
            return;
        }

        Dispose();
        using var quiet = no_grad();
        bestInMemory = [.. Keys.Of(networks).Select(entry => (entry.Key, entry.Value.detach().clone().DetachFromDisposeScope()))];
    }

    public void SaveLast(IReadOnlyList<NamedNetwork> networks, DataStatistics data) => Save(folder!.LastWeights, networks, data);

    /// <summary>Puts the best epoch's weights into the networks; without any, nothing changes.</summary>
    /// <param name="networks">The networks.</param>
    /// <param name="complain">Told where the file is torn and the last epoch's are used.</param>
    public void LoadBest(IReadOnlyList<NamedNetwork> networks, Action<string> complain)
    {
        using var scope = NewDisposeScope();
        using var quiet = no_grad();
        var best = folder is not null && File.Exists(folder.BestWeights)
            ? LoadBest(folder, complain)
            : bestInMemory?.ToDictionary(entry => entry.Key, entry => entry.Value);
        foreach (var (key, value, _) in best is null ? [] : Keys.Of(networks))
        {
            value.copy_(best![key]);
        }
    }

    public void Dispose()
    {
        foreach (var entry in bestInMemory ?? [])
        {
            entry.Value.Dispose();
        }

        bestInMemory = null;
    }

    private static IReadOnlyDictionary<string, Tensor> LoadBest(RunFolder folder, Action<string> complain)
    {
        try
        {
            return WeightsFile.Load(folder.BestWeights).Tensors;
        }
        catch (CheckpointException exception)
        {
            complain($"{exception.Message} The weights of the last epoch are used.");
            return WeightsFile.Load(folder.LastWeights).Tensors;
        }
    }

    private void Save(string path, IReadOnlyList<NamedNetwork> networks, DataStatistics data) => WeightsFile.Save(
        path,
        Keys.Of(networks).Select(entry => (entry.Key, entry.Value)),
        new Dictionary<string, string>(data.ToMetadata()) { ["format"] = "nnet-weights-1", ["recipe"] = recipe });
}
