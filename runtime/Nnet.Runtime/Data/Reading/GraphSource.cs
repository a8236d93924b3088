using System.Globalization;
using System.Text;
using Nnet.Data.Samples;

namespace Nnet.Data.Reading;

/// <summary>
/// A graph: a file of nodes (id, features, label; tab or comma between them) and a file of edges (two ids). The samples are the nodes; the edges,
/// int64 (2, E), belong to the whole. <c>undirected</c> adds each edge's reverse; loops and repetitions are dropped.
/// </summary>
internal static class GraphSource
{
    public static SampleTable Read(SourceDefinition source, IReadOnlyList<FieldDefinition> fields, string root)
    {
        var nodesPath = DataFile.Find(root, source.Text("nodes", source.Files.Count > 0 ? source.Files[0] : ""));
        var edgesPath = DataFile.Find(root, source.Text("edges", source.Files.Count > 1 ? source.Files[1] : ""));
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
        var values = fields.Select(field => Field(field, rows, words, nodesPath)).ToArray();
        var edges = Edges(edgesPath, ids, source.Flag("undirected"));
        return new SampleTable(fields, values)
        {
            Whole = [("edges", edges, [2, edges.Length / 2])],
            Words = fields.Where(field => field.Type == FieldType.Class).ToDictionary(field => field.Name, _ => (IReadOnlyList<string>)words),
        };
    }

    private static FieldValues Field(FieldDefinition field, List<string[]> rows, string[] words, string path)
    {
        var builder = new FieldBuilder(field);
        if (field.Type == FieldType.Class)
        {
            if (words.Length > field.Classes)
            {
                throw new DataException($"{path}: \"{field.Name}\" is {field.Shown}, but there are {words.Length} different labels: {string.Join(", ", words.Take(12))}.");
            }

            foreach (var row in rows)
            {
                builder.Add(Array.IndexOf(words, row[^1]), () => path);
            }

            return builder.Build();
        }

        if (rows[0].Length - 2 != field.Length)
        {
            throw new DataException($"{path}: nodes have {rows[0].Length - 2} features, but \"{field.Name}\" is {field.Shown}.");
        }

        for (var i = 0; i < rows.Count; i++)
        {
            for (var j = 1; j < rows[i].Length - 1; j++)
            {
                var (line, column) = (i + 1, j);
                builder.Add(
                    double.TryParse(rows[i][j], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : throw new DataException($"{path}, line {line}, column {column}: \"{rows[i][j]}\" is no number."),
                    () => $"{path}, line {line}, column {column}");
            }
        }

        return builder.Build();
    }

    private static long[] Edges(string path, Dictionary<string, int> ids, bool undirected)
    {
        var pairs = new SortedSet<(long From, long To)>();
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

        return [.. pairs.Select(pair => pair.From), .. pairs.Select(pair => pair.To)];
    }

    private static int Node(string id, Dictionary<string, int> ids, string path, int line) =>
        ids.TryGetValue(id, out var node) ? node : throw new DataException($"{path}, line {line + 1}: there is no node \"{id}\".");

    private static List<string[]> Lines(string path)
    {
        var text = Encoding.UTF8.GetString(DataFile.ReadAll(path));
        var separator = text.AsSpan(0, Math.Min(text.Length, 1000)).Contains('\t') ? '\t' : ',';
        List<string[]> lines = [.. text.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0).Select(line => line.Split(separator))];
        return lines.Count > 0 ? lines : throw new DataException($"{path}: there are no rows.");
    }
}
