using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Lowering.Optimizers;
using Nnet.Language.Lowering.Recipes;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Semantics.Binding;
using Nnet.Language.Shapes;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Recipes;

/// <summary>What the lines of a recipe demand of one another: parts that exist, patterns that match, schedules that fit, a last batch that normalization can use.</summary>
internal sealed class RecipeChecks(IReporter reporter, FileUnit file, TrainSyntax syntax, RecipeBatch batch, TrainingOptionsIr options, IReadOnlyList<RecipeModel> models)
{
    public void Run(IReadOnlyList<(OptimizerIr Optimizer, Place Place)> optimizers)
    {
        CheckParts();
        CheckPatterns(optimizers);
        CheckLastBatch();
        foreach (var (optimizer, place) in optimizers) CheckSchedule(optimizer, place);
    }

    private void CheckParts()
    {
        if (batch.HasValidation) return;
        foreach (var monitor in syntax.Settings.OfType<EarlyStopSettingSyntax>().Select(setting => setting.Monitor).Concat(syntax.Settings.OfType<KeepSettingSyntax>().Select(setting => setting.Monitor)))
            if (monitor.Parts is [{ Text: "validation" }, ..]) reporter.Report("NN6003", file.At(monitor), $"{batch.Data.Name} has no validation part to watch. Split one off: split train 80%, validation 20%.");
    }

    private void CheckPatterns(IReadOnlyList<(OptimizerIr Optimizer, Place Place)> optimizers)
    {
        var keys = models.SelectMany(model => KeyPatterns.Keys(model.Network.Graph)).ToList();
        foreach (var pattern in syntax.Settings.OfType<FreezeSettingSyntax>().SelectMany(setting => setting.Patterns).Concat(syntax.Settings.OfType<InitializeSettingSyntax>().SelectMany(setting => setting.Except)))
            if (!KeyPatterns.Matches(pattern.Text, keys)) reporter.Report("NN6006", file.At(pattern), $"\"{pattern.Text}\" matches no weight of {Networks}.{Parts(keys)}");
        foreach (var (optimizer, place) in optimizers)
            foreach (var pattern in optimizer.Groups.SelectMany(group => group.Patterns).Concat(optimizer.NoDecay).Where(pattern => !KeyPatterns.Matches(pattern, keys)))
                reporter.Report("NN6006", place, $"\"{pattern}\" in the optimizer {optimizer.Name} matches no weight of {Networks}.{Parts(keys)}");
    }

    private string Networks => Hints.Join([.. models.Select(model => model.Network.Signature.Name)], "and");

    private static string Parts(IEnumerable<string> keys)
    {
        var parts = keys.Select(key => key.Split('.')[0]).Distinct().Take(8).ToList();
        return parts.Count == 0 ? " It has no weights." : $" Its weights begin with {Hints.Join(parts)}.";
    }

    /// <summary>Batch normalization over one value per channel fails in training.</summary>
    private void CheckLastBatch()
    {
        if (options.Batch is not { } size || syntax.Settings.OfType<BatchSettingSyntax>().FirstOrDefault() is not { } setting) return;
        var last = size == 1 ? 1 : batch.TrainCount is { } count ? count % size : 0;
        if (last != 1 && options.LateBatch?.Batch != 1) return;
        foreach (var model in models)
        {
            if (model.Network.Graph.Nodes.FirstOrDefault(node => node.Operation.StartsWith("BatchNorm", StringComparison.Ordinal) && ValuesPerChannel(node.Outputs[0], model) == Dim.One) is not { } node) continue;
            var why = size == 1 || options.LateBatch?.Batch == 1 ? "a batch of 1" : $"{batch.TrainCount} samples in batches of {size} leave a last batch of 1";
            reporter.Report("NN6004", file.At(setting), $"{node.Path} of {model.Network.Signature.Name} (line {node.Line.Line}) normalizes over a batch, and {why}, which has no deviation. Choose another batch size.");
            return;
        }
    }

    private static Dim ValuesPerChannel(ValueIr value, RecipeModel model)
    {
        var others = Dim.Product(value.Type.Shape.Dims.Where((_, axis) => axis != 1));
        var first = model.Network.Signature.Inputs[0].Type.Shape.Dims;
        return first.IsEmpty || first[0].Symbols is not [var size] ? others : others.Substitute(new Dictionary<DimSymbol, Dim> { [size] = Dim.One });
    }

    private void CheckSchedule(OptimizerIr optimizer, Place place)
    {
        if (optimizer.Schedule.Any(part => part.Name == "ReduceOnPlateau") && !batch.HasValidation)
            reporter.Report("NN6005", place, $"ReduceOnPlateau of {optimizer.Name} watches the validation loss, but {batch.Data.Name} has no validation part, so it never acts. Split one off.");
        var total = 0.0;
        foreach (var part in optimizer.Schedule)
        {
            var length = part.Length ?? (part.Arguments.FirstOrDefault(argument => argument.Name == "length")?.Value as LengthValue)?.Length;
            if (length is null || Share(length) is not { } share) continue;
            total += share;
            if (total <= 1 + 1e-9) continue;
            reporter.Report("NN6005", place, $"The schedule of {optimizer.Name} is longer than the training: {part.Name} ends at {Math.Round(total * options.Epochs, 1)} of {options.Epochs} epochs. Shorten it, or train longer.");
            return;
        }
    }

    /// <summary>A length as a share of training; null where the number of steps is not known.</summary>
    private double? Share(LengthIr length) => length.Unit switch
    {
        LengthUnit.Share => length.Amount,
        LengthUnit.Epochs => length.Amount / options.Epochs,
        _ when batch.TrainCount is { } count && options.Batch is { } size => length.Amount / (Math.Ceiling((double)count / size) * options.Epochs / options.Accumulate),
        _ => null,
    };
}
