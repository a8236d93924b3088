using System.Globalization;
using Nnet.Data.Samples;

namespace Nnet.Data.Reading.Pictures;

/// <summary>
/// A folder of pictures for each class, numbered in the order of the alphabet; folders in them are gone through. Without a class field: a picture, or a folder of them.
/// Options: <c>size</c> (height and width to resize to), <c>channels</c>. Pictures are decoded when they are asked for.
/// </summary>
internal static class ImagesSource
{
    public static SampleTable Read(SourceDefinition source, IReadOnlyList<FieldDefinition> fields, ReadContext context)
    {
        var root = DataFile.Find(context.Root, source.Files[0]);
        IReadOnlyList<string> classes = fields.FirstOrDefault(field => field.Type == FieldType.Class) is { } label ? Classes(root, label, context) : [""];
        var files = new List<string>();
        var labels = new List<long>();
        for (var i = 0; i < classes.Count; i++)
        {
            var found = (File.Exists(root) ? [root] : Directory.EnumerateFiles(Path.Combine(root, classes[i]), "*", SearchOption.AllDirectories))
                .Where(file => PictureFile.Endings.Contains(Path.GetExtension(file).ToLowerInvariant())).Order(StringComparer.Ordinal).ToArray();
            files.AddRange(found);
            labels.AddRange(Enumerable.Repeat((long)i, found.Length));
        }

        if (files.Count == 0)
        {
            throw new DataException($"{root} has no pictures ({string.Join(", ", PictureFile.Endings)}).");
        }

        FieldValues[] values = [.. fields.Select(field => field.Type == FieldType.Float
            ? new PictureValues(field, files, Size(source), (int)source.Number("channels", 3))
            : (FieldValues)new ArrayValues<long>([.. labels], 1, sample => files[sample]))];
        return new SampleTable(fields, values) { Words = fields.Where(field => field.Type == FieldType.Class).ToDictionary(field => field.Name, _ => classes) };
    }

    private static IReadOnlyList<string> Classes(string root, FieldDefinition label, ReadContext context)
    {
        string[] folders = Directory.Exists(root) ? [.. Directory.EnumerateDirectories(root).Select(folder => Path.GetFileName(folder)).Where(name => !name.StartsWith('.')).Order(StringComparer.Ordinal)] : [];
        if (folders.Length == 0)
        {
            throw new DataException($"{root} has no folders: Images takes a folder of pictures for each class.");
        }

        var key = (label.Name, 0);
        if (context.Categories.TryGetValue(key, out var known))
        {
            var unknown = folders.FirstOrDefault(folder => !known.Contains(folder));
            var missing = known.FirstOrDefault(folder => !folders.Contains(folder));
            return unknown is not null ? throw new DataException($"{root}: the folder \"{unknown}\" is no class of the training part. {Near.Hint(unknown, [.. known])}")
                : missing is not null ? throw new DataException($"{root} has no folder \"{missing}\", which the training part has.")
                : known;
        }

        context.Categories[key] = folders;
        return folders.Length <= label.Classes
            ? folders
            : throw new DataException($"{root} has {folders.Length} folders, but \"{label.Name}\" is {label.Shown}: {string.Join(", ", folders.Take(12))}{(folders.Length > 12 ? ", ..." : "")}.");
    }

    private static (int Height, int Width)? Size(SourceDefinition source)
    {
        var sizes = source.Text("size", "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(size => int.Parse(size, CultureInfo.InvariantCulture)).ToArray();
        return sizes.Length == 0 ? null : (sizes[0], sizes[^1]);
    }
}
