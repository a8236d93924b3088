using System.Globalization;
using System.Text;
using Nnet.Data.Samples;

namespace Nnet.Data.Reading;

/// <summary>
/// A graph: a file of nodes (id, features, label; tab or comma between them) and a file of edges (two ids). The samples are the nodes; the edges,
/// int64 (2, E), belong to the whole. <c>undirected</c> adds each edge's reverse, <c>self_loops</c> one of each node to itself; repetitions are dropped.
/// </summary>
internal static class GraphSource
{
    public static SampleTable Read(SourceDefinition source, IReadOnlyList<FieldDefinition> fields, ReadContext context)
    {
        var nodesPath = DataFile.Find(context.Root, source.Text("nodes", source.Files.Count > 0 ? source.Files[0] : ""));
        var edgesPath = DataFile.Find(context.Root, source.Text("edges", source.Files.Count > 1 ? source.Files[1] : ""));
        var rows = Lines(nodesPath);
        var width = rows[0].Length;
        var ids = new Dictionary<string, int>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Length != width)
            {
                throw new DataException($"{nodesPath}, line {i + 1}: the row has {rows[i].Length} cells, the first has {width}.");
            }

            if (!ids.TryAdd(rows[i][0], i))
            {
                throw new DataException($"{nodesPath}, line {i + 1}: the node \"{rows[i][0]}\" is there twice.");
            }
        }

        var words = rows.Select(row => row[^1]).Distinct().Order(StringComparer.Ordinal).ToArray();
        FieldValues[] values = [.. fields.Select(field => field.Type == FieldType.Class ? (FieldValues)Labels(field, rows, words, nodesPath) : Features(field, rows, nodesPath))];
        var edges = Edges(edgesPath, ids, source.Flag("undirected"), source.Flag("self_loops"));
        return new SampleTable(fields, values)
        {
            Whole = [("edges", edges, [2, edges.Length / 2])],
            Words = fields.Where(field => field.Type == FieldType.Class).ToDictionary(field => field.Name, _ => (IReadOnlyList<string>)words),
        };
    }

    private static ArrayValues<long> Labels(FieldDefinition field, List<string[]> rows, string[] words, string path)
    {
        if (words.Length > field.Classes)
        {
            throw new DataException($"{path}: \"{field.Name}\" is {field.Shown}, but there are {words.Length} different labels: {string.Join(", ", words.Take(12))}.");
        }

        var numbers = words.Select((word, i) => (word, i)).ToDictionary(entry => entry.word, entry => (long)entry.i);
        return new ArrayValues<long>([.. rows.Select(row => numbers[row[^1]])], 1, sample => $"{path}, line {sample + 1}");
    }

    private static ArrayValues<float> Features(FieldDefinition field, List<string[]> rows, string path)
    {
        var width = rows[0].Length - 2;
        if (width != field.Length)
        {
            throw new DataException($"{path}: nodes have {width} features, but \"{field.Name}\" is {field.Shown}.");
        }

        var values = new float[rows.Count * width];
        for (var i = 0; i < rows.Count; i++)
        {
            for (var j = 0; j < width; j++)
            {
                values[(i * width) + j] = float.TryParse(rows[i][j + 1], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && float.IsFinite(value)
                    ? (float)(value * field.Scale)
                    : throw new DataException($"{path}, line {i + 1}, column {j + 1}: \"{field.Name}\" is {field.Shown} and takes finite numbers, but there is \"{rows[i][j + 1]}\".");
            }

            RowSum.Normalize(field, values.AsSpan(i * width, width));
        }

        return new ArrayValues<float>(values, width, sample => $"{path}, line {sample + 1}");
    }

    private static long[] Edges(string path, Dictionary<string, int> ids, bool undirected, bool selfLoops)
    {
        var pairs = new HashSet<(long From, long To)>();
        var lines = Lines(path);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Length < 2)
            {
                throw new DataException($"{path}, line {i + 1}: an edge names two nodes.");
            }

            var (from, to) = (Node(lines[i][0], ids, path, i), Node(lines[i][1], ids, path, i));
            if (from != to)
            {
                pairs.Add((from, to));
                if (undirected)
                {
                    pairs.Add((to, from));
                }
            }
        }

        for (var node = 0; selfLoops && node < ids.Count; node++)
        {
            pairs.Add((node, node));
        }

        var sorted = pairs.Order().ToArray();
        return [.. sorted.Select(pair => pair.From), .. sorted.Select(pair => pair.To)];
    }

    private static int Node(string id, Dictionary<string, int> ids, string path, int line) =>
        ids.TryGetValue(id, out var node) ? node : throw new DataException($"{path}, line {line + 1}: there is no node \"{id}\".");

    private static List<string[]> Lines(string path)
    {
        var text = Encoding.UTF8.GetString(DataFile.ReadAll(path));
        var start = text.AsSpan(0, Math.Min(text.Length, 1000));
        var separator = start.Contains('\t') ? '\t' : start.Contains(',') ? ',' : ' ';
        List<string[]> lines = [.. text.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0).Select(line => line.Split(separator))];
        return lines.Count > 0 ? lines : throw new DataException($"{path}: there are no rows.");
    }
}
