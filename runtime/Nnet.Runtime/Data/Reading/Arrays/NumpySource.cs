using System.IO.Compression;
using Nnet.Data.Samples;
using Nnet.Data.Storage;

namespace Nnet.Data.Reading.Arrays;

/// <summary>Arrays of NumPy, the samples on the first axis: one file for the features and one for the labels (npy), or one with all arrays by name (npz).</summary>
internal static class NumpySource
{
    public static SampleTable ReadNpy(SourceDefinition source, IReadOnlyList<FieldDefinition> fields, ReadContext context)
    {
        return NamedArrays.Table(fields, field =>
        {
            var isLabel = source.Files.Count > 1 && (field.From is SourcePart { Name: "labels" or "label" } || (field.From is null && field.Type == FieldType.Class));
            var path = DataFile.Find(context.Root, source.Files[isLabel ? 1 : 0]);
            return Array(path, DataFile.Load(path, context));
        });
    }

    public static SampleTable ReadNpz(SourceDefinition source, IReadOnlyList<FieldDefinition> fields, ReadContext context)
    {
        var path = DataFile.Find(context.Root, source.Files[0]);
        try
        {
            using var archive = ZipFile.OpenRead(path);
            var names = archive.Entries.Select(entry => entry.FullName).Where(name => name.EndsWith(".npy", StringComparison.Ordinal)).Select(name => name[..^4]).ToArray();
            return NamedArrays.Table(fields, field =>
            {
                var name = NamedArrays.Choose(field, names, path);
                using var stream = archive.GetEntry(name + ".npy")!.Open();
                var writer = new SpillingWriter(context.MemoryLimit);
                stream.CopyTo(writer);
                return Array($"{path}, array \"{name}\"", writer.ToBytes());
            });
        }
        catch (InvalidDataException exception)
        {
            throw new DataException($"\"{path}\" is torn or no npz file: {exception.Message}", exception);
        }
    }

    private static NamedArray Array(string name, DataBytes bytes)
    {
        var header = NpyHeader.Read(bytes, name);
        return new NamedArray(name, bytes, header.Length, header.Shape, header.Format);
    }
}
