using System.Buffers.Binary;
using Nnet.Data.Samples;
using Nnet.Data.Storage;

namespace Nnet.Data.Reading.Arrays;

/// <summary>
/// MNIST's format: two zero bytes, an element type (8: unsigned byte), the number of dimensions, their sizes (big-endian 32 bit), the bytes.
/// The first file has the images, the second the labels; gzip is unpacked.
/// </summary>
internal static class IdxSource
{
    public static SampleTable Read(SourceDefinition source, IReadOnlyList<FieldDefinition> fields, ReadContext context)
    {
        FieldValues[] values = [.. fields.Select(field => ReadField(field, DataFile.Find(context.Root, FileOf(source, field)), context))];
        return values.Select(value => value.Count).Distinct().Count() <= 1
            ? new SampleTable(fields, values)
            : throw new DataException($"{string.Join(" and ", source.Files)} do not belong together: {string.Join(" against ", fields.Zip(values, (field, value) => $"{value.Count} of \"{field.Name}\""))}.");
    }

    private static string FileOf(SourceDefinition source, FieldDefinition field)
    {
        var place = field.From is SourcePart { Name: "labels" or "label" } ? 1 : field.From is SourcePart { Name: "images" or "image" } ? 0 : field.Type == FieldType.Class ? 1 : 0;
        return place < source.Files.Count ? source.Files[place] : throw new DataException($"\"{field.Name}\" comes from the labels, but Idx names one file only. Write Idx(images, labels).");
    }

    private static RawValues ReadField(FieldDefinition field, string path, ReadContext context)
    {
        var bytes = DataFile.Load(path, context);
        var start = bytes.Read(0, new byte[Math.Min(4, bytes.Length)]);
        if (start.Length < 4 || start[0] != 0 || start[1] != 0)
        {
            throw new DataException($"{path} is no IDX file: it begins with {Convert.ToHexString(start)}, expected 0000 and a type.");
        }

        if (start[2] != 8)
        {
            throw new DataException($"{path}: elements have type 0x{start[2]:X2}; bytes (0x08) are read.");
        }

        var header = 4 + (4 * start[3]);
        if (start[3] == 0 || bytes.Length < header)
        {
            throw new DataException($"{path} is torn: its header ends early.");
        }

        var sizes = new long[start[3]];
        var words = bytes.Read(4, new byte[4 * sizes.Length]);
        for (var i = 0; i < sizes.Length; i++)
        {
            sizes[i] = BinaryPrimitives.ReadUInt32BigEndian(words[(4 * i)..]);
        }

        var layout = new RawLayout(checked((int)sizes[0]), header, sizes.Skip(1).Aggregate(1L, (product, size) => product * size), sizes[1..], NumberFormat.UInt8);
        if (bytes.Length - header != layout.Count * layout.Stride)
        {
            throw new DataException($"{path} is torn: its header promises {layout.Count} items of {layout.Stride} bytes, {layout.Count * layout.Stride} in all, but {bytes.Length - header} follow.");
        }

        return new RawValues(field, bytes, layout, sample => $"{path}, item {sample}").Checked();
    }
}
