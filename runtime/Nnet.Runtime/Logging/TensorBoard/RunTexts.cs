using System.Text;
using Nnet.Reports.Runs;

namespace Nnet.Logging.TensorBoard;

/// <summary>What a run folder says in words, as Markdown: the program and the networks.</summary>
internal static class RunTexts
{
    public static IEnumerable<(string Tag, string Markdown)> Of(string folder)
    {
        foreach (var file in Directory.GetFiles(folder, "*.nnet").Order(StringComparer.Ordinal))
        {
            yield return ("program/" + Path.GetFileNameWithoutExtension(file), "```\n" + File.ReadAllText(file) + "\n```");
        }

        foreach (var network in NetworkFile.Read(folder))
        {
            yield return ("network/" + network.Name, Table(network));
        }
    }

    private static string Table(NetworkOverview network)
    {
        var text = new StringBuilder(network.Signature).Append("\n\n| layer | operation | output | parameters | operations | bytes |\n|---|---|---|---:|---:|---:|\n");
        foreach (var layer in network.Layers)
        {
            text.Append("| ").AppendJoin(" | ", layer.Path, layer.Operation, layer.Output, layer.Parameters, layer.Flops, layer.ActivationBytes).Append(" |\n");
        }

        return text.Append('\n').AppendJoin(", ", network.Totals.Select(total => $"{total.Name} {total.Value}")).Append('\n').ToString();
    }
}
