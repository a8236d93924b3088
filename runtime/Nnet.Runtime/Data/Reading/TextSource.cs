using System.Text;
using Nnet.Data.Samples;

namespace Nnet.Data.Reading;

/// <summary>
/// Running text as tokens: characters in the order of their code points, or words, the most frequent ones, 0 for any other. Samples are windows of <c>context</c> tokens, one
/// beginning every <c>stride</c> tokens (default: the context); <c>tokens</c> is the window, <c>next</c> the window one later. A second file is the vocabulary, a unit a line.
/// </summary>
internal static class TextSource
{
    private const string Unknown = "<unknown>";

    public static SampleTable Read(SourceDefinition source, IReadOnlyList<FieldDefinition> fields, ReadContext context)
    {
        var path = DataFile.Find(context.Root, source.Files[0]);
        var text = Encoding.UTF8.GetString(DataFile.ReadAll(path));
        if (source.Flag("lowercase"))
        {
            text = text.ToLowerInvariant();
        }

        var known = Vocabulary(source, context);
        var (tokens, words) = source.Text("unit", "character") == "word" ? Words(text, known, fields.Min(field => field.Classes)) : Characters(text, known, path);
        var length = (int)source.Number("context", fields[0].Length);
        var stride = (int)source.Number("stride", length);
        foreach (var field in fields)
        {
            Check(field, words, length, path);
        }

        if (tokens.Length < length + 1)
        {
            throw new DataException($"{path}: {tokens.Length} tokens are too few for one window of {length} and its next token.");
        }

        var count = ((tokens.Length - length - 1) / stride) + 1;
        FieldValues[] values = [.. fields.Select(field => new WindowValues<int>(tokens, 1, IsNext(field) ? 1 : 0, length, stride, count))];
        return new SampleTable(fields, values) { Words = fields.ToDictionary(field => field.Name, _ => words), Overlap = (length - 1) / stride };
    }

    private static bool IsNext(FieldDefinition field) => field.From is SourcePart part ? part.Name == "next" : field.Name == "next";

    private static void Check(FieldDefinition field, IReadOnlyList<string> words, int context, string path)
    {
        if (words.Count > field.Classes)
        {
            throw new DataException($"{path} has {words.Count} different tokens, but \"{field.Name}\" is {field.Shown}. Write token({words.Count}).");
        }

        if (field.Length != context)
        {
            throw new DataException($"{path}: windows have {context} tokens, but \"{field.Name}\" is {field.Shown}.");
        }
    }

    private static string[]? Vocabulary(SourceDefinition source, ReadContext context)
    {
        var file = source.Text("vocabulary", source.Files.Count > 1 ? source.Files[1] : "");
        return file.Length == 0 ? null : Encoding.UTF8.GetString(DataFile.ReadAll(DataFile.Find(context.Root, file))).TrimEnd('\n').Split('\n');
    }

    private static (int[] Tokens, IReadOnlyList<string> Words) Characters(string text, string[]? known, string path)
    {
        var units = known ?? [.. text.EnumerateRunes().Distinct().Order().Select(rune => rune.ToString())];
        var places = units.Select((unit, i) => (unit, i)).ToDictionary(entry => Rune.GetRuneAt(entry.unit, 0), entry => entry.i);
        var tokens = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            tokens.Add(places.TryGetValue(rune, out var place)
                ? place
                : throw new DataException($"{path}, character {tokens.Count}: \"{rune}\" is not in the vocabulary."));
        }

        return ([.. tokens], units);
    }

    private static (int[] Tokens, IReadOnlyList<string> Words) Words(string text, string[]? known, long room)
    {
        var split = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        string[] units = known
            ?? [Unknown, .. split.GroupBy(word => word).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Take((int)room - 1).Select(group => group.Key)];
        var places = units.Select((word, i) => (word, i)).ToDictionary(entry => entry.word, entry => entry.i);
        return ([.. split.Select(word => places.GetValueOrDefault(word))], units);
    }
}
