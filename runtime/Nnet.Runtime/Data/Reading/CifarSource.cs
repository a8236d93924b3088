using Nnet.Data.Samples;

namespace Nnet.Data.Reading;

/// <summary>CIFAR's binary format: records of one label byte (CIFAR-100: two, the second is the fine one) and 3072 bytes, red, green and blue planes of 32 x 32.</summary>
internal static class CifarSource
{
    private const int Pixels = 3 * 32 * 32;

    public static SampleTable Read(SourceDefinition source, IReadOnlyList<FieldDefinition> fields, string root)
    {
        var labelBytes = (int)source.Number("label_bytes", 1);
        var images = new List<byte>();
        var labels = new List<byte>();
        foreach (var file in source.Files)
        {
            var path = DataFile.Find(root, file);
            var bytes = DataFile.ReadAll(path);
            if (bytes.Length == 0 || bytes.Length % (Pixels + labelBytes) != 0)
            {
                throw new DataException($"{path} is torn or no CIFAR file: {bytes.Length} bytes are no whole number of records of {Pixels + labelBytes}.");
            }

            for (var start = 0; start < bytes.Length; start += Pixels + labelBytes)
            {
                labels.Add(bytes[start + labelBytes - 1]);
                images.AddRange(bytes.AsSpan(start + labelBytes, Pixels));
            }
        }

        return new SampleTable(fields, [.. fields.Select(field => Field(field, images, labels, source))]);
    }

    private static FieldValues Field(FieldDefinition field, List<byte> images, List<byte> labels, SourceDefinition source)
    {
        if (field.Type == FieldType.Class || field.From is SourcePart { Name: "labels" })
        {
            var wrong = labels.FindIndex(label => label >= field.Classes);
            return wrong < 0
                ? new ArrayValues<byte>([.. labels], 1)
                : throw new DataException($"{string.Join(", ", source.Files)}, record {wrong}: \"{field.Name}\" is {field.Shown} and takes a whole number from 0 to {field.Classes - 1}, but there is \"{labels[wrong]}\".");
        }

        return field.Length == Pixels
            ? new ArrayValues<byte>([.. images], Pixels, field.Scale)
            : throw new DataException($"{string.Join(", ", source.Files)} has images of 3 x 32 x 32, but \"{field.Name}\" is {field.Shown}.");
    }
}
