using Nnet.Training;
using static TorchSharp.torch;

namespace Nnet.Tuning.Steps;

/// <summary>What a loss must be before training, gathered batch by batch: from the number of classes and their frequencies, or from the target's moments.</summary>
internal sealed class InitialLossTheory(InitialLossDefinition definition, Laboratory bench)
{
    private readonly Scores? scores = Scores.Of(bench);
    private readonly int target = bench.Definition.Data.Fields.ToList().FindIndex(field => field.Name == definition.TargetField);
    private readonly Dictionary<long, long> classes = [];
    private double sum;
    private double squares;
    private double absolutes;
    private long count;

    /// <summary>The loss of outputs that know nothing.</summary>
    public double Expected => definition.Scale * (definition.Kind switch
    {
        InitialLossKind.CrossEntropy => Math.Log(definition.Classes ?? 2),
        InitialLossKind.BinaryCrossEntropy => Math.Log(2),
        InitialLossKind.MeanSquared => squares / count,
        _ => absolutes / count,
    });

    /// <summary>The loss of outputs that know how often each class occurs, or the target's mean, and nothing else: a head with a well chosen bias starts there.</summary>
    public double Informed => definition.Scale * (definition.Kind switch
    {
        InitialLossKind.MeanSquared => (squares / count) - Math.Pow(sum / count, 2),
        InitialLossKind.MeanAbsolute => 0.5 * absolutes / count,
        _ => classes.Count == 0 ? Expected / definition.Scale : classes.Values.Sum(number => -(double)number / classes.Values.Sum() * Math.Log((double)number / classes.Values.Sum())),
    });

    /// <summary>The loss in words.</summary>
    public string Words => definition.Kind switch
    {
        InitialLossKind.CrossEntropy => $"ln {definition.Classes}",
        InitialLossKind.BinaryCrossEntropy => "ln 2",
        InitialLossKind.MeanSquared => "the mean square of the target",
        _ => "the mean absolute value of the target",
    };

    public void Add(Batch batch)
    {
        using var scope = NewDisposeScope();
        if (scores is not null)
        {
            foreach (var label in batch[scores.Place].data<long>()) classes[label] = classes.GetValueOrDefault(label) + 1;
        }

        if (target < 0 || definition.Kind is not (InitialLossKind.MeanSquared or InitialLossKind.MeanAbsolute)) return;
        var values = batch[target].to_type(ScalarType.Float64);
        sum += values.sum().item<double>();
        squares += values.square().sum().item<double>();
        absolutes += values.abs().sum().item<double>();
        count += values.numel();
    }
}
