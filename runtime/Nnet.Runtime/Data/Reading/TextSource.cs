using System.Text;
using Nnet.Data.Samples;

namespace Nnet.Data.Reading;

/// <summary>
/// Text as tokens: characters in the order of their code points, or words in the order of the alphabet. Samples are windows of
/// <c>context</c> tokens, one beginning every <c>stride</c> tokens (default: the context); <c>tokens</c> is the window, <c>next</c> the window one later.
/// </summary>
internal static class TextSource
{
    public static SampleTable Read(SourceDefinition source, IReadOnlyList<FieldDefinition> fields, string root)
    {
        var path = DataFile.Find(root, source.Files[0]);
        var text = Encoding.UTF8.GetString(DataFile.ReadAll(path));
        var (tokens, words) = source.Text("unit", "character") == "word" ? Words(text) : Characters(text);
        var context = (int)source.Number("context", fields[0].Length);
        var stride = (int)source.Number("stride", context);
        foreach (var field in fields)
        {
            Check(field, words, context, path);
        }

        var count = (tokens.Length - context - 1) / stride + 1;
        if (tokens.Length < context + 1)
        {
            throw new DataException($"{path}: {tokens.Length} tokens are too few for one window of {context} and its next token.");
        }

        var values = fields.Select(field => (FieldValues)new WindowValues(tokens, 1, field.Name == "next" || field.From is SourcePart { Name: "next" } ? 1 : 0, context, stride, count)).ToArray();
        return new SampleTable(fields, values) { Words = fields.ToDictionary(field => field.Name, _ => words) };
    }

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

    private static (float[] Tokens, IReadOnlyList<string> Words) Characters(string text)
    {
        var sorted = text.Distinct().Order().ToArray();
        var places = sorted.Select((c, i) => (c, i)).ToDictionary(entry => entry.c, entry => (float)entry.i);
        return ([.. text.Select(c => places[c])], [.. sorted.Select(c => c.ToString())]);
    }

    private static (float[] Tokens, IReadOnlyList<string> Words) Words(string text)
    {
        var split = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var sorted = split.Distinct().Order(StringComparer.Ordinal).ToArray();
        var places = sorted.Select((word, i) => (word, i)).ToDictionary(entry => entry.word, entry => (float)entry.i);
        return ([.. split.Select(word => places[word])], sorted);
    }
}
