using Nnet.Training;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Nnet.Optimizers;

/// <summary>TorchSharp's optimizers, one for each group: every device and every algorithm that it has.</summary>
internal sealed class TorchUpdater(OptimizerDefinition definition, IReadOnlyList<ParameterGroup> groups) : PlainUpdater(groups)
{
    private readonly IReadOnlyList<optim.Optimizer> optimizers = [.. groups.Select(group => TorchAlgorithms.Create(definition.Algorithm, group))];

    public override IReadOnlyDictionary<string, Tensor> SaveState()
    {
        var state = new Dictionary<string, Tensor>();
        for (var i = 0; i < optimizers.Count; i++)
        {
            using var memory = new MemoryStream();
            using var writer = new BinaryWriter(memory);
            ((OptimizerHelper)optimizers[i]).save_state_dict(writer);
            writer.Flush();
            state[$"group{i}"] = tensor(memory.ToArray(), dtype: ScalarType.Byte);
        }

        return state;
    }

    public override void LoadState(IReadOnlyDictionary<string, Tensor> state)
    {
        for (var i = 0; i < optimizers.Count; i++)
        {
            using var reader = new BinaryReader(new MemoryStream(state[$"group{i}"].data<byte>().ToArray()));
            ((OptimizerHelper)optimizers[i]).load_state_dict(reader);
        }
    }

    public override void Dispose()
    {
        foreach (var optimizer in optimizers)
        {
            optimizer.Dispose();
        }
    }

    protected override void Update(double rate)
    {
        for (var i = 0; i < optimizers.Count; i++)
        {
            foreach (var group in optimizers[i].ParamGroups)
            {
                group.LearningRate = rate * Groups[i].RateScale;
            }

            optimizers[i].step();
        }
    }
}
