using Nnet.Generator.Emission.Text;
using Nnet.Language.Lowering.Tuning;

namespace Nnet.Generator.Emission.Tuning;

/// <summary>The typed trials of a plan: a property for each path of its space and for each objective.</summary>
internal static class TrialEmitter
{
    /// <param name="recipe">The recipe's class as the plan's file writes it.</param>
    public static void Write(CodeWriter writer, TuneIr tune, string recipe)
    {
        WriteResult(writer);
        writer.Line();
        writer.Line("/// <summary>A trial with its values.</summary>");
        writer.Line("/// <param name=\"Untyped\">Its number, state, curves and message.</param>");
        writer.Line("public sealed record Trial(global::Nnet.Tuning.Engine.Trial Untyped)");
        writer.Block(() =>
        {
            foreach (var entry in tune.Space)
            {
                writer.Line($"/// <summary><c>{entry.Path}</c>{(entry.When is null ? "" : "; null where its condition does not hold")}</summary>");
                writer.Line($"public {Type(entry)} {Property(entry.Path)} => {Read(entry)};");
                writer.Line();
            }

            for (var i = 0; i < tune.Objectives.Count; i++)
            {
                writer.Line($"/// <summary>The objective <c>{TuneEmitter.NameOf(tune.Objectives[i])}</c>; null unless the trial is finished.</summary>");
                writer.Line($"public double? {Property(TuneEmitter.NameOf(tune.Objectives[i]))} => Untyped.Values.IsEmpty ? null : Untyped.Values[{CSharpLiteral.Of(i)}];");
                writer.Line();
            }

            writer.Line("/// <summary>The recipe's hyperparameters with the trial's values, to train with.</summary>");
            writer.Line($"public {recipe}.Hyperparameters ToHyperparameters()");
            writer.Block(() =>
            {
                writer.Line($"var values = new {recipe}.Hyperparameters");
                writer.Block(
                    () =>
                    {
                        foreach (var entry in tune.Space.Where(entry => entry.When is null)) writer.Line($"{Property(entry.Path)} = {Property(entry.Path)},");
                    },
                    "};");
                foreach (var property in tune.Space.Where(entry => entry.When is not null).Select(entry => Property(entry.Path)))
                    writer.Line($"if ({property} is {{ }} given{property}) values = values with {{ {property} = given{property} }};");
                writer.Line("return values;");
            });
        });
    }

    private static void WriteResult(CodeWriter writer)
    {
        writer.Line();
        writer.Line("/// <summary>What the plan came to.</summary>");
        writer.Line("/// <param name=\"Untyped\">Verdicts, studies and the last training.</param>");
        writer.Line("public sealed record Result(TuningResult Untyped)");
        writer.Block(() =>
        {
            writer.Line("/// <summary>True where no check failed.</summary>");
            writer.Line("public bool Passed => Untyped.Passed;");
            writer.Line();
            writer.Line("/// <summary>All trials, in the plan's order.</summary>");
            writer.Line("public IReadOnlyList<Trial> Trials => [.. Untyped.Trials.Select(trial => new Trial(trial))];");
            writer.Line();
            writer.Line("/// <summary>The best trial; null: none finished.</summary>");
            writer.Line("public Trial? Best => Untyped.Best is { } best ? new(best) : null;");
            writer.Line();
            writer.Line("/// <summary>The trials that no other beats in every objective.</summary>");
            writer.Line("public IReadOnlyList<Trial> Front => [.. Untyped.Front.Select(trial => new Trial(trial))];");
        });
    }

    private static string Property(string path) => CSharpName.PascalPath(path);

    private static string Type(SpaceEntryIr entry) => Kind(entry).Type + (entry.When is null ? "" : "?");

    private static string Read(SpaceEntryIr entry)
    {
        var path = CSharpLiteral.Of(entry.Path);
        var read = $"Untyped.{Kind(entry).Reader}({path})";
        return entry.When is null ? read : $"Untyped.Parameters.ContainsKey({path}) ? {read} : null";
    }

    private static (string Type, string Reader) Kind(SpaceEntryIr entry) => entry.Type switch
    {
        SpaceValueType.Int => ("long", "Integer"),
        SpaceValueType.Float => ("double", "Real"),
        SpaceValueType.Bool => ("bool", "Boolean"),
        _ => ("string", "Text"),
    };
}
