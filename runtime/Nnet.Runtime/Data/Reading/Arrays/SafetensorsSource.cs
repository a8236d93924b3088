using Nnet.Checkpoints;
using Nnet.Checkpoints.Safetensors;
using Nnet.Data.Samples;
using Nnet.Data.Storage;

namespace Nnet.Data.Reading.Arrays;

/// <summary>Named tensors, the samples on the first axis.</summary>
internal static class SafetensorsSource
{
    public static SampleTable Read(SourceDefinition source, IReadOnlyList<FieldDefinition> fields, ReadContext context)
    {
        var path = DataFile.Find(context.Root, source.Files[0]);
        try
        {
            using var file = SafetensorsFile.Open(path);
            return NamedArrays.Table(fields, field =>
            {
                var name = NamedArrays.Choose(field, [.. file.Entries.Select(entry => entry.Name)], path);
                var entry = file.Entries.First(entry => entry.Name == name);
                return new NamedArray($"{path}, tensor \"{name}\"", new MemoryBytes(file.ReadBytes(entry)), 0, entry.Shape, FormatOf(entry.ElementType));
            });
        }
        catch (CheckpointException exception)
        {
            throw new DataException(exception.Message, exception);
        }
    }

    private static NumberFormat FormatOf(string type) => type switch
    {
        "F64" => NumberFormat.Float64,
        "F32" => NumberFormat.Float32,
        "F16" => NumberFormat.Float16,
        "BF16" => NumberFormat.BFloat16,
        "I64" => NumberFormat.Int64,
        "U64" => NumberFormat.UInt64,
        "I32" => NumberFormat.Int32,
        "U32" => NumberFormat.UInt32,
        "I16" => NumberFormat.Int16,
        "U16" => NumberFormat.UInt16,
        "I8" => NumberFormat.Int8,
        "BOOL" => NumberFormat.Bool,
        _ => NumberFormat.UInt8,
    };
}
