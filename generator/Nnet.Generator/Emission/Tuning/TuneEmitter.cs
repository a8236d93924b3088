using Nnet.Generator.Emission.Text;
using Nnet.Generator.Emission.Values;
using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Tuning;
using Nnet.Language.Lowering.Values;

namespace Nnet.Generator.Emission.Tuning;

/// <summary>A tuning plan: its definition, and how it is run.</summary>
internal static class TuneEmitter
{
    public static EmittedFile Emit(TuneIr tune, ProgramIr program, ProgramNames names)
    {
        var writer = new CodeWriter();
        FileHeader.Write(writer, tune.Line.File, tune.Namespace, "System", "System.Collections.Generic", "System.Linq", "System.Threading", "Nnet.Tuning", "Nnet.Tuning.Engine");
        writer.Lines(XmlDoc.Summary(tune.Doc ?? $"The tuning plan {tune.Name} over the recipe {tune.Recipe}."));
        writer.Line($"public static partial class {tune.Name}");
        writer.Block(() =>
        {
            writer.Line("/// <summary>What is varied, and the steps in order.</summary>");
            writer.Line("public static TuningPlan Plan { get; } = new()");
            writer.Block(() => WritePlan(writer, tune, program), "};");
            writer.Line();
            writer.Line("/// <summary>Runs the plan, or what is left of it: trials of an earlier run count.</summary>");
            writer.Line(XmlDoc.Parameter("options", "Where data and runs are, and who is told."));
            writer.Line(XmlDoc.Parameter("interrupt", "Ends the plan after the training step that runs."));
            writer.Line("public static Result Run(TuningOptions? options = null, CancellationToken interrupt = default) =>");
            writer.Indented(() => writer.Line("new(new Tuner(Plan, options ?? new()).Run(interrupt));"));
            TrialEmitter.Write(writer, tune, Recipe(tune));
        });
        return names.File(tune, writer);
    }

    private static void WritePlan(CodeWriter writer, TuneIr tune, ProgramIr program)
    {
        writer.Line($"Name = {CSharpLiteral.Of(tune.Name)},");
        writer.Line($"Recipe = {Recipe(tune)}.Recipe,");
        writer.Line($"Objectives = [{string.Join(", ", tune.Objectives.Select(objective => Objective(objective, tune, program)))}],");
        List(writer, "Space", "new(", tune.Space.Select((entry, i) => Dimension(entry, i, tune.Space.Count)), ")");
        List(writer, "Steps", "[", tune.Steps.Select(Step).Select(step => step + ","), "]");
        if (tune.Options.Prune is { } prune) writer.Line($"Prune = {Pruner(prune)},");
        if (tune.Options.Parallel is { } parallel) writer.Line($"Parallel = {CSharpLiteral.Of(parallel)},");
        if (tune.Options.Seed is { } seed) writer.Line($"Seed = {CSharpLiteral.Of((long)seed)},");
        if (tune.Options.Study is { } study) writer.Line($"Study = {CSharpLiteral.Of(study)},");
        if (tune.Options.BudgetSeconds is { } seconds) writer.Line($"Budget = TimeSpan.FromSeconds({CSharpLiteral.Of(seconds)}),");
    }

    private static void List(CodeWriter writer, string property, string open, IEnumerable<string> items, string close)
    {
        writer.Line($"{property} = {open}");
        writer.Indented(() =>
        {
            foreach (var item in items) writer.Line(item);
        });
        writer.Line($"{close},");
    }

    /// <summary><c>validation.accuracy</c>, <c>parameters</c>.</summary>
    public static string NameOf(ObjectiveIr objective) => objective.Monitor is { } monitor ? $"{monitor.Part.ToString().ToLowerInvariant()}.{monitor.Metric}" : objective.Cost!;

    private static string Recipe(TuneIr tune) => tune.RecipeNamespace == tune.Namespace ? tune.Recipe : $"global::{tune.RecipeNamespace}.{tune.Recipe}";

    private static string Objective(ObjectiveIr objective, TuneIr tune, ProgramIr program) =>
        $"new({CSharpLiteral.Of(NameOf(objective))}, Maximize: {CSharpLiteral.Of(objective.Maximize)}){(objective.Cost == "flops" ? $" {{ Cost = {CostEmitter.Flops(tune, program)} }}" : "")}";

    private static string Pruner(PrunerIr pruner)
    {
        var options = pruner.Arguments.Where(argument => !argument.IsDefault).Select(argument => $"{char.ToUpperInvariant(argument.Name[0])}{argument.Name.Substring(1)} = {Number(argument.Value)}").ToArray();
        return $"new({CSharpLiteral.Of(pruner.Name)}){Initializer(options)}";
    }

    private static string Number(IrValue value) => value is DimValue { Dim: var dim } && dim.TryGetConstant(out var constant) ? CSharpLiteral.Of(constant) : ValueEmitter.Emit(value, new());

    private static string Dimension(SpaceEntryIr entry, int index, int count) => Parameter(entry) + (index < count - 1 ? "," : "");

    private static string Parameter(SpaceEntryIr entry)
    {
        var further = new List<string>();
        if (entry.When is { } when) further.Add($"When = new({CSharpLiteral.Of(when.Path)}, {string.Join(", ", when.Values.Select(Value))}){(when.Negated ? " { Negated = true }" : "")}");
        if (entry.Role != SpaceRole.Nuisance) further.Add($"Role = ParameterRole.{entry.Role}");
        var path = CSharpLiteral.Of(entry.Path);
        if (entry.Domain is ChoiceDomain choice) return $"new ChoiceParameter({path}, {string.Join(", ", choice.Values.Select(Value))}){Initializer(further)}";
        var range = (RangeDomain)entry.Domain;
        var isWhole = entry.Type == SpaceValueType.Int;
        var arguments = new List<string> { path, Bound(range.Low), Bound(range.High) };
        if (range.IsLog) arguments.Add("Log: true");
        if (range.Step is { } step && !(isWhole && step == 1)) arguments.Add($"Step: {Bound(step)}");
        return $"new {(isWhole ? "IntParameter" : "FloatParameter")}({string.Join(", ", arguments)}){Initializer(further)}";
        string Bound(double number) => isWhole ? CSharpLiteral.Of((long)number) : CSharpLiteral.Of(number);
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
