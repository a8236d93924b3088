using Nnet.Generator.Emission.Text;
using Nnet.Generator.Emission.Values;
using Nnet.Language.Lowering.Tuning;
using Nnet.Language.Lowering.Values;

namespace Nnet.Generator.Emission.Tuning;

/// <summary>A tuning plan: its definition, and how it is run.</summary>
internal static class TuneEmitter
{
    public static EmittedFile Emit(TuneIr tune, ProgramNames program)
    {
        var writer = new CodeWriter();
        FileHeader.Write(writer, tune.Line.File, tune.Namespace, "System", "System.Threading", "Nnet.Tuning");
        writer.Lines(XmlDoc.Summary(tune.Doc ?? $"The tuning plan {tune.Name} over the recipe {tune.Recipe}."));
        writer.Line($"public static partial class {tune.Name}");
        writer.Block(() =>
        {
            writer.Line("/// <summary>What is varied, and the steps in order.</summary>");
            writer.Line("public static TuningPlan Plan { get; } = new()");
            writer.Block(() => WritePlan(writer, tune), "};");
            writer.Line();
            writer.Line("/// <summary>Runs the plan, or what is left of it: trials of an earlier run count.</summary>");
            writer.Line(XmlDoc.Parameter("options", "Where data and runs are, and who is told."));
            writer.Line(XmlDoc.Parameter("interrupt", "Ends the plan after the training step that runs."));
            writer.Line("public static TuningResult Run(TuningOptions? options = null, CancellationToken interrupt = default) =>");
            writer.Indented(() => writer.Line("new Tuner(Plan, options ?? new()).Run(interrupt);"));
        });
        return program.File(tune, writer);
    }

    private static void WritePlan(CodeWriter writer, TuneIr tune)
    {
        var recipe = tune.RecipeNamespace == tune.Namespace ? tune.Recipe : $"global::{tune.RecipeNamespace}.{tune.Recipe}";
        var objective = tune.Objectives.FirstOrDefault(candidate => candidate.Monitor is not null);
        writer.Line($"Name = {CSharpLiteral.Of(tune.Name)},");
        writer.Line($"Recipe = {recipe}.Recipe,");
        writer.Line($"Objective = {CSharpLiteral.Of(objective?.Monitor is { } monitor ? $"{monitor.Part.ToString().ToLowerInvariant()}.{monitor.Metric}" : "validation.loss")},");
        if (objective?.Maximize == true) writer.Line("Maximize = true,");
        List(writer, "Space", tune.Space.Select(Dimension));
        List(writer, "Steps", tune.Steps.Select(Step));
        if (tune.Options.Seed is { } seed) writer.Line($"Seed = {CSharpLiteral.Of((long)seed)},");
        if (tune.Options.Study is { } study) writer.Line($"Study = {CSharpLiteral.Of(study)},");
        if (tune.Options.BudgetSeconds is { } seconds) writer.Line($"Budget = TimeSpan.FromSeconds({CSharpLiteral.Of(seconds)}),");
    }

    private static void List(CodeWriter writer, string property, IEnumerable<string> items)
    {
        writer.Line($"{property} =");
        writer.Line("[");
        writer.Indented(() =>
        {
            foreach (var item in items) writer.Line(item + ",");
        });
        writer.Line("],");
    }

    private static string Dimension(SpaceEntryIr entry)
    {
        var further = new List<string>();
        if (entry.When is { } when) further.Add($"When = ({CSharpLiteral.Of(when.Path)}, {Value(when.Values[0])})");
        var path = CSharpLiteral.Of(entry.Path);
        if (entry.Domain is ChoiceDomain choice) return $"new ChoiceDimension({path}, [{string.Join(", ", choice.Values.Select(Value))}]){Initializer(further)}";
        var range = (RangeDomain)entry.Domain;
        if (range.Step is { } step) further.Add($"Step = {CSharpLiteral.Of(step)}");
        if (range.IsLog) further.Add("IsLog = true");
        if (entry.Type == SpaceValueType.Int) further.Add("IsInteger = true");
        return $"new RangeDimension({path}, {CSharpLiteral.Of(range.Low)}, {CSharpLiteral.Of(range.High)}){Initializer(further)}";
    }

    private static string Initializer(IReadOnlyList<string> properties) => properties.Count == 0 ? "" : $" {{ {string.Join(", ", properties)} }}";

    private static string Value(IrValue value) => value switch
    {
        DimValue { Dim: var dim } when dim.TryGetConstant(out var constant) => CSharpLiteral.Of(constant) + "L",
        ChoiceValue word => CSharpLiteral.Of(word.Name),
        _ => ValueEmitter.Emit(value, new()),
    };

    private static string Step(PlanStepIr step) => step switch
    {
        CheckInitialLossIr => "new CheckInitialLoss()",
        CheckOverfitIr check => $"new CheckOverfit({CSharpLiteral.Of(check.Samples)})",
        FindLearningRateIr find => $"new FindLearningRate({CSharpLiteral.Of(find.From)}, {CSharpLiteral.Of(find.To)})",
        SearchStepIr search => $"new SearchTrials({CSharpLiteral.Of(search.Sampler)}, {Count(search.Trials)}, {Count(search.Epochs)}, {Count(search.Keep)}, IsRefine: {CSharpLiteral.Of(search.IsRefine)})",
        DiagnoseIr => "new Diagnose()",
        FinalIr => "new FinalTraining()",
        _ => throw new InvalidOperationException($"A step of kind {step.GetType().Name} has no form in C#."),
    };

    private static string Count(int? count) => count is { } number ? CSharpLiteral.Of(number) : "null";
}
