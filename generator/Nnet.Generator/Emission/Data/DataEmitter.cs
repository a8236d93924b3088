using Nnet.Generator.Emission.Text;
using Nnet.Language.Lowering.Data;

namespace Nnet.Generator.Emission.Data;

/// <summary>A data set: its definition, its typed sample, and how it is loaded in typed batches.</summary>
internal static class DataEmitter
{
    public static EmittedFile Emit(DataIr data, ProgramNames program)
    {
        var writer = new CodeWriter();
        FileHeader.Write(writer, data.Line.File, data.Namespace, "System", "System.Collections.Generic", "System.Linq", "Nnet.Data", "static TorchSharp.torch");
        writer.Lines(XmlDoc.Summary(data.Doc ?? $"The data {data.Name}."));
        writer.Line($"public static partial class {data.Name}");
        writer.Block(() =>
        {
            writer.Line("/// <summary>The declaration, as the runtime opens it.</summary>");
            writer.Line("public static DataDefinition Definition { get; } = new()");
            writer.Block(() => DefinitionEmitter.Write(writer, data), "};");
            WriteSample(writer, data);
            WriteBatch(writer, data);
            WriteLoad(writer, data);
            if (data.Sources.Any(source => source.Kind == "Custom")) WriteCustom(writer, data);
        });
        return program.File(data, writer);
    }

    private static void WriteSample(CodeWriter writer, DataIr data)
    {
        writer.Line();
        writer.Line("/// <summary>One sample; arrays are flat, the last axis fastest.</summary>");
        foreach (var field in data.Fields) writer.Line(XmlDoc.Parameter(Name(field), field.Type.ToString()));
        writer.Line($"public sealed record Sample({string.Join(", ", data.Fields.Select(field => $"{FieldTypes.Sample(field)} {Name(field)}"))});");
    }

    private static void WriteBatch(CodeWriter writer, DataIr data)
    {
        writer.Line();
        writer.Line("/// <summary>Some samples as tensors, the samples on the first axis.</summary>");
        writer.Line("public sealed class Batch(global::Nnet.Training.Batch values) : IDisposable");
        writer.Block(() =>
        {
            for (var i = 0; i < data.Fields.Count; i++)
            {
                var field = data.Fields[i];
                var sizes = string.Concat(field.Type.Shape.Dims.Select(dim => $", {dim}"));
                writer.Line($"/// <summary>{XmlDoc.Escape($"{field.Type.Element}[N{sizes}]")}</summary>");
                writer.Line($"public Tensor {Name(field)} => values[{CSharpLiteral.Of(i)}];");
                writer.Line();
            }

            writer.Line("/// <summary>The number of samples.</summary>");
            writer.Line("public long Size => values.Size;");
            writer.Line();
            writer.Line("/// <inheritdoc/>");
            writer.Line("public void Dispose() => values.Dispose();");
        });
    }

    private static void WriteLoad(CodeWriter writer, DataIr data)
    {
        writer.Line();
        writer.Line($"/// <summary>Reads a part of {data.Name} batch by batch; the caller disposes each.</summary>");
        writer.Line(XmlDoc.Parameter("part", "train, validation or test."));
        writer.Line(XmlDoc.Parameter("batch", "Samples of a batch; the last one may be smaller."));
        writer.Line(XmlDoc.Parameter("root", "The folder that the paths of the data are relative to."));
        writer.Line("/// <exception cref=\"DataException\">A file is missing, or a value does not fit its field.</exception>");
        writer.Line("public static IEnumerable<Batch> Load(string part = \"train\", long batch = 32, string root = \".\")");
        writer.Block(() =>
        {
            writer.Line("using var data = DataSet.Open(Definition, root);");
            writer.Line("foreach (var values in data.Read(part, batch)) yield return new(values);");
        });
    }

    private static void WriteCustom(CodeWriter writer, DataIr data)
    {
        writer.Line();
        writer.Line("/// <summary>Supplies the samples: to be written in the other part of this class.</summary>");
        writer.Line("static partial void Supply(ref IEnumerable<Sample>? samples);");
        writer.Line();
        writer.Line("private static IEnumerable<CustomSample> Read()");
        writer.Block(() =>
        {
            writer.Line("IEnumerable<Sample>? samples = null;");
            writer.Line("Supply(ref samples);");
            writer.Line($"if (samples is null) throw new DataException(\"{data.Name} has a Custom source: supply its samples in C#, in static partial void Supply(ref IEnumerable<Sample>? samples) of the class {data.Name}.\");");
            writer.Line($"return samples.Select(sample => new CustomSample([{string.Join(", ", data.Fields.Select(FieldTypes.Flat))}]));");
        });
    }

    private static string Name(FieldIr field) => CSharpName.Pascal(field.Name);
}
