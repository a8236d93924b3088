using Nnet.Generator.Emission.Text;
using Nnet.Language.Lowering.Recipes;

namespace Nnet.Generator.Emission.Recipes;

/// <summary>The class that gives the runtime a recipe's settings and models.</summary>
internal static class DefinitionEmitter
{
    public static void Write(CodeWriter writer, RecipePlan plan)
    {
        writer.Line();
        writer.Line("private sealed class Definition : Recipe");
        writer.Block(() =>
        {
            writer.Line($"public override string Name => {CSharpLiteral.Of(plan.Recipe.Name)};");
            writer.Line();
            writer.Line("public override IReadOnlyList<HyperparameterDefinition> Hyperparameters { get; } =");
            writer.Line("[");
            writer.Indented(() =>
            {
                foreach (var setting in plan.Settings) writer.Line(Describe(setting) + ",");
            });
            writer.Line("];");
            writer.Line();
            writer.Line("public override RecipeDefinition Define(HyperparameterValues values) => new()");
            writer.Block(() => WriteSettings(writer, plan), "};");
            writer.Line();
            writer.Line("public override TrainingModel CreateModel(HyperparameterValues values) => new Model(values);");
        });
    }

    private static string Describe(RecipeSetting setting)
    {
        var value = setting.Type == "Integer" ? setting.Default + "L" : setting.Default;
        var choices = setting.Choices.Count == 0 ? "" : $" {{ Choices = [{string.Join(", ", setting.Choices.Select(CSharpLiteral.Of))}] }}";
        return $"new({CSharpLiteral.Of(setting.Path)}, HyperparameterType.{setting.Type}, {value}){choices}";
    }

    private static void WriteSettings(CodeWriter writer, RecipePlan plan)
    {
        var (recipe, options) = (plan.Recipe, plan.Recipe.Options);
        writer.Line($"Name = {CSharpLiteral.Of(recipe.Name)},");
        var data = $"{plan.Reference(recipe.DataNamespace, recipe.Data)}.Definition";
        writer.Line($"Data = {(plan.HasAugmentations ? $"AugmentationOptions.Apply({data}, values)" : data)},");
        if (options.Batch is not null) writer.Line("Batch = values.Integer(\"batch\"),");
        if (options.LateBatch is { } late) writer.Line($"BatchAtEnd = ({CSharpLiteral.Of(late.Batch)}, {CSharpLiteral.Of(late.Epochs)}),");
        writer.Line("Epochs = (int)values.Integer(\"epochs\"),");
        if (options.Accumulate != 1) writer.Line($"Accumulate = {CSharpLiteral.Of(options.Accumulate)},");
        if (options.Seed is { } seed) writer.Line($"Seed = {CSharpLiteral.Of((long)seed)},");
        if (options.EarlyStop is { } stop)
        {
            var least = stop.MinDelta == 0 ? "" : ", " + CSharpLiteral.Of(stop.MinDelta);
            writer.Line($"EarlyStop = new({Monitor(stop.Monitor)}, {CSharpLiteral.Of(stop.Patience)}{least}),");
        }

        if (options.Keep is { } keep) writer.Line($"KeepBest = {Monitor(keep)},");
        if (options.CheckpointEveryEpochs != 1) writer.Line($"CheckpointEvery = {CSharpLiteral.Of(options.CheckpointEveryEpochs)},");
        if (options.EmaDecay is { } decay) writer.Line($"EmaDecay = {CSharpLiteral.Of(decay)},");
        if (Precision(options.Precision) is { } precision) writer.Line($"Precision = global::Nnet.Training.Precision.{precision},");
        if (options.Device != "auto") writer.Line($"Device = {CSharpLiteral.Of(options.Device)},");
        if (options.Workers is { } workers) writer.Line($"Workers = {CSharpLiteral.Of(workers)},");
        if (options.Deterministic) writer.Line("Deterministic = true,");
        if (options.Monitors.Contains("activations")) writer.Line("MonitorActivations = true,");
        WriteWeights(writer, plan);
        if (options.Ensemble > 1) writer.Line($"Ensemble = {CSharpLiteral.Of(options.Ensemble)},");
        if (options.FinalFit.Count > 0) writer.Line($"FinalFit = [{string.Join(", ", options.FinalFit.Select(part => CSharpLiteral.Of(part.ToString().ToLowerInvariant())))}],");
        if (InitialLossEmitter.TryEmit(plan) is { } initial) writer.Line($"InitialLoss = {initial},");
    }

    private static void WriteWeights(CodeWriter writer, RecipePlan plan)
    {
        if (plan.Recipe.Initialize is { } initialize)
            writer.Line($"Initialize = new({Source(initialize.From)}, [{string.Join(", ", initialize.Except.Select(CSharpLiteral.Of))}]),");
        var frozen = plan.Recipe.Freeze.SelectMany(freeze => freeze.Patterns.Select(pattern => $"new({CSharpLiteral.Of(pattern)}, {(freeze.UntilEpoch is { } epoch ? CSharpLiteral.Of(epoch) : "null")})")).ToArray();
        if (frozen.Length > 0) writer.Line($"Freeze = [{string.Join(", ", frozen)}],");
        var teachers = plan.Recipe.Teachers.Select(teacher => $"new({CSharpLiteral.Of(teacher.Alias)}, {Source(teacher.Weights)})").ToArray();
        if (teachers.Length > 0) writer.Line($"Teachers = [{string.Join(", ", teachers)}],");
    }

    private static string Source(WeightsIr weights) => weights switch
    {
        FileWeights file => $"{CSharpLiteral.Of(file.Path)}, false",
        RecipeWeights recipe => $"{CSharpLiteral.Of(recipe.Recipe)}, true",
        _ => throw new InvalidOperationException($"Weights of kind {weights.GetType().Name} have no form in C#."),
    };

    private static string Monitor(MonitorIr monitor) => CSharpLiteral.Of($"{monitor.Part.ToString().ToLowerInvariant()}.{monitor.Metric}");

    private static string? Precision(string precision) => precision switch
    {
        "bfloat16" => "BFloat16",
        "float16" => "Float16",
        _ => null,
    };
}
