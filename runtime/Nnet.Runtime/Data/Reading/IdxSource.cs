using System.Buffers.Binary;
using Nnet.Data.Samples;

namespace Nnet.Data.Reading;

/// <summary>
/// MNIST's format: two zero bytes, an element type (8: unsigned byte), the number of dimensions, their sizes (big-endian 32 bit), the bytes.
/// The first file has the images, the second the labels; gzip is unpacked.
/// </summary>
internal static class IdxSource
{
    public static SampleTable Read(SourceDefinition source, IReadOnlyList<FieldDefinition> fields, string root)
    {
        var values = fields.Select(field => ReadField(field, DataFile.Find(root, FileOf(source, field)))).ToArray();
        if (values.Select(value => value.Count).Distinct().Count() > 1)
        {
            throw new DataException($"{string.Join(" and ", source.Files)} do not belong together: {string.Join(" against ", fields.Zip(values, (field, value) => $"{value.Count} of \"{field.Name}\""))}.");
        }

        return new SampleTable(fields, values);
    }

    private static string FileOf(SourceDefinition source, FieldDefinition field)
    {
        var place = field.From is SourcePart { Name: "labels" or "label" } ? 1 : field.From is SourcePart { Name: "images" or "image" } ? 0 : field.Type == FieldType.Class ? 1 : 0;
        return place < source.Files.Count ? source.Files[place] : throw new DataException($"\"{field.Name}\" comes from the labels, but Idx names one file only. Write Idx(images, labels).");
    }

    private static ArrayValues<byte> ReadField(FieldDefinition field, string path)
    {
        var bytes = DataFile.ReadAll(path);
        if (bytes.Length < 4 || bytes[0] != 0 || bytes[1] != 0)
        {
            throw new DataException($"{path} is no IDX file: it begins with {Convert.ToHexString(bytes.AsSpan(0, Math.Min(4, bytes.Length)))}, expected 0000 and a type.");
        }

        if (bytes[2] != 8)
        {
            throw new DataException($"{path}: elements have type 0x{bytes[2]:X2}; bytes (0x08) are read.");
        }

        var rank = bytes[3];
        var header = 4 + (4 * rank);
        if (rank == 0 || bytes.Length < header)
        {
            throw new DataException($"{path} is torn: its header ends early.");
        }

        var sizes = Enumerable.Range(0, rank).Select(i => (long)BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(4 + (4 * i)))).ToArray();
        var length = sizes.Skip(1).Aggregate(1L, (product, size) => product * size);
        if (bytes.Length - header != sizes[0] * length)
        {
            throw new DataException($"{path} is torn: its header promises {sizes[0]} items of {length} bytes, {sizes[0] * length} in all, but {bytes.Length - header} follow.");
        }

        if (length != field.Length)
        {
            throw new DataException($"{path} has items of {string.Join(" x ", sizes.Skip(1))}, but \"{field.Name}\" is {field.Shown}.");
        }

        CheckClasses(field, bytes.AsSpan(header), path);
        return new ArrayValues<byte>(bytes[header..], (int)length, field.Scale);
    }

    private static void CheckClasses(FieldDefinition field, ReadOnlySpan<byte> values, string path)
    {
        for (var i = 0; field.Type == FieldType.Class && i < values.Length; i++)
        {
            if (values[i] >= field.Classes)
            {
                throw new DataException($"{path}, item {i}: \"{field.Name}\" is {field.Shown} and takes a whole number from 0 to {field.Classes - 1}, but there is \"{values[i]}\".");
            }
        }
    }
}
