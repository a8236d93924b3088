using Nnet.Data;
using Nnet.Hyperparameters;
using Nnet.Training;
using TorchSharp;

namespace Nnet.Tuning.Steps;

/// <summary>The loss before any training against what theory expects of outputs that know nothing: ln K for K classes.</summary>
internal static class InitialLossCheck
{
    private const string Step = "check initial_loss";

    public static StepVerdict Run(Recipe recipe, HyperparameterValues values, TrainingOptions options)
    {
        var definition = recipe.Define(values);
        var first = new FirstLoss();
        new Trainer(new PlainRecipe(recipe), values, options with { Epochs = 1, RunsRoot = null, EvaluateTest = false, Callbacks = [first] }).Run();
        if (first.Value is not { } loss) return new(Step, false, "The training made no step.");
        if (definition.InitialLoss is not { } expected) return new(Step, double.IsFinite(loss), FormattableString.Invariant($"The loss starts at {loss:0.####}; theory says nothing about this one."));
        var theory = expected.Scale * Theory(expected, definition.Data, options);
        var isNear = loss > 0.5 * theory && loss < 1.5 * theory;
        return new(Step, isNear, FormattableString.Invariant($"The loss starts at {loss:0.####}, theory expects {theory:0.####}.") + (isNear ? "" : " Look at the initialization of the last layer and at the scale of the data."));
    }

    private static double Theory(InitialLossDefinition expected, DataDefinition data, TrainingOptions options) => expected.Kind switch
    {
        InitialLossKind.CrossEntropy => Math.Log(expected.Classes ?? 2),
        InitialLossKind.BinaryCrossEntropy => Math.Log(2),
        InitialLossKind.MeanSquared => Moment(expected, data, options, target => target.square()),
        _ => Moment(expected, data, options, target => target.abs()),
    };

    private static double Moment(InitialLossDefinition expected, DataDefinition data, TrainingOptions options, Func<torch.Tensor, torch.Tensor> power)
    {
        using var opened = DataSet.Open(data, options.DataRoot);
        var field = data.Fields.ToList().FindIndex(candidate => candidate.Name == expected.TargetField);
        var (sum, count) = (0.0, 0L);
        foreach (var batch in opened.Read("train", 256))
        {
            using (batch)
            using (torch.NewDisposeScope())
            {
                sum += power(batch[field]).sum().item<float>();
                count += batch[field].numel();
            }
        }

        return sum / count;
    }
}
