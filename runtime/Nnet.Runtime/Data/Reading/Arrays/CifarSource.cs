using Nnet.Data.Samples;
using Nnet.Data.Storage;

namespace Nnet.Data.Reading.Arrays;

/// <summary>
/// CIFAR's binary format: records of one label byte and 3072 bytes, red, green and blue planes of 32 x 32. In CIFAR-100 a record begins with the coarse label (of 20
/// classes) and the fine one (of 100); which of both formats a file has, its length and the class field's classes tell.
/// </summary>
internal static class CifarSource
{
    private const int Pixels = 3 * 32 * 32;

    public static SampleTable Read(SourceDefinition source, IReadOnlyList<FieldDefinition> fields, ReadContext context)
    {
        var paths = source.Files.Select(file => DataFile.Find(context.Root, file)).ToArray();
        var bytes = paths.Select(path => DataFile.Load(path, context)).ToArray();
        var coarse = source.Flag("coarse");
        var labelBytes = coarse || fields.Any(field => field.Type == FieldType.Class && field.Classes > 10) ? 2 : 1;
        foreach (var (path, data) in paths.Zip(bytes))
        {
            if (data.Length == 0 || data.Length % (Pixels + labelBytes) != 0)
            {
                throw new DataException($"{path} is torn or no CIFAR file: {data.Length} bytes are no whole number of records of {Pixels + labelBytes}.");
            }
        }

        return new SampleTable(fields, [.. fields.Select(field => JoinedValues.Of([.. paths.Zip(bytes, (path, data) => Values(field, path, data, labelBytes, coarse))]))]);
    }

    private static RawValues Values(FieldDefinition field, string path, DataBytes bytes, int labelBytes, bool coarse)
    {
        var isLabel = field.Type == FieldType.Class || field.From is SourcePart { Name: "labels" or "label" };
        var record = Pixels + labelBytes;
        var layout = new RawLayout(
            (int)(bytes.Length / record), isLabel ? coarse ? 0 : labelBytes - 1 : labelBytes, record, isLabel ? [] : [3, 32, 32], NumberFormat.UInt8);
        return new RawValues(field, bytes, layout, sample => $"{path}, record {sample}").Checked();
    }
}
