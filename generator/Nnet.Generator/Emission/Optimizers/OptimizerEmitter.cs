using Nnet.Generator.Emission.Text;
using Nnet.Generator.Emission.Values;
using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Optimizers;
using Nnet.Language.Lowering.Values;

namespace Nnet.Generator.Emission.Optimizers;

/// <summary>An optimizer: a factory of its definition, with every option as a parameter.</summary>
internal static class OptimizerEmitter
{
    public static EmittedFile Emit(OptimizerIr optimizer, ProgramNames program)
    {
        var writer = new CodeWriter();
        FileHeader.Write(writer, optimizer.Line.File, optimizer.Namespace, "System.Collections.Immutable", "System.Linq", "Nnet.Training");
        writer.Lines(XmlDoc.Summary(optimizer.Doc ?? $"The optimizer {optimizer.Name}: {optimizer.Algorithm}."));
        writer.Line($"public static partial class {optimizer.Name}");
        writer.Block(() => WriteClass(writer, optimizer));
        return program.File(optimizer, writer);
    }

    private static void WriteClass(CodeWriter writer, OptimizerIr optimizer)
    {
        var options = OptimizerOption.Of(optimizer);
        writer.Line($"/// <summary>{optimizer.Algorithm} with the program's values, each of which can be replaced.</summary>");
        foreach (var option in options) writer.Line(XmlDoc.Parameter(option.Parameter, $"The option {option.Path}."));
        writer.Line("public static OptimizerDefinition Define(");
        writer.Indented(() =>
        {
            for (var i = 0; i < options.Count; i++) writer.Line($"{options[i].Type} {options[i].Parameter} = {options[i].Value}{(i < options.Count - 1 ? "," : ")")}");
        });
        writer.Block(() =>
        {
            var values = options.Select(option => $"({CSharpLiteral.Of(option.Path)}, {(option.Type == "bool" ? $"{option.Parameter} ? 1 : 0" : option.Parameter)})");
            writer.Line($"var options = Options({string.Join(", ", values)});");
            var isPlain = optimizer is { Schedule.Count: 0, Groups.Count: 0, NoDecay.Count: 0, Clip: null };
            writer.Line($"return new({CSharpLiteral.Of(optimizer.Name)}, {CSharpLiteral.Of(optimizer.Algorithm)}, options){(isPlain ? ";" : "")}");
            if (!isPlain) writer.Block(() => WriteFurther(writer, optimizer), "};");
        });
        writer.Line();
        writer.Line("private static ImmutableSortedDictionary<string, double> Options(params (string Name, double Value)[] options) =>");
        writer.Indented(() => writer.Line("options.ToImmutableSortedDictionary(option => option.Name, option => option.Value);"));
    }

    private static void WriteFurther(CodeWriter writer, OptimizerIr optimizer)
    {
        if (optimizer.Schedule.Count > 0)
        {
            writer.Line("Schedule = new(");
            writer.Line("[");
            writer.Indented(() =>
            {
                foreach (var phase in optimizer.Schedule) writer.Line(Phase(phase) + ",");
            });
            writer.Line("]),");
        }

        if (optimizer.Groups.Count > 0)
        {
            writer.Line("Groups =");
            writer.Line("[");
            writer.Indented(() =>
            {
                foreach (var group in optimizer.Groups)
                    foreach (var pattern in group.Patterns) writer.Line($"new({CSharpLiteral.Of(pattern)}, {Settings(group, isFactor: true)}, {Settings(group, isFactor: false)}),");
            });
            writer.Line("],");
        }

        if (optimizer.NoDecay.Count > 0) writer.Line($"NoDecay = [{string.Join(", ", optimizer.NoDecay.Select(CSharpLiteral.Of))}],");
        if (optimizer.Clip is { } clip) writer.Line($"{(clip.ByNorm ? "ClipNorm" : "ClipValue")} = {CSharpLiteral.Of(clip.Limit)},");
    }

    private static string Settings(GroupIr group, bool isFactor) =>
        $"Options({string.Join(", ", group.Settings.Where(setting => setting.IsFactor == isFactor).Select(setting => $"({CSharpLiteral.Of(setting.Option)}, {CSharpLiteral.Of(setting.Number)})"))})";

    private static string Phase(ScheduleIr phase)
    {
        var options = phase.Arguments.SelectMany(Numbers).ToArray();
        var length = phase.Length is { } given ? $"new({CSharpLiteral.Of(given.Amount)}, LengthUnit.{given.Unit})" : "null";
        return $"new({CSharpLiteral.Of(phase.Name)}, Options({string.Join(", ", options)}), {length})";
    }

    private static IEnumerable<string> Numbers(ArgumentIr argument) => argument.Value switch
    {
        NoneValue or ChoiceValue or TextValue => [],
        BoolValue value => [$"({CSharpLiteral.Of(argument.Name)}, {(value.Value ? "1" : "0")})"],
        ListValue list => list.Items.Select((item, index) => $"({CSharpLiteral.Of($"{argument.Name}.{CSharpLiteral.Of(index)}")}, {ValueEmitter.EmitReal(item, new())})"),
        var value => [$"({CSharpLiteral.Of(argument.Name)}, {ValueEmitter.EmitReal(value, new())})"],
    };
}
