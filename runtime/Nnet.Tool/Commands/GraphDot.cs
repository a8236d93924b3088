using System.Text;
using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Lowering.Graphs;

namespace Nnet.Tool.Commands;

/// <summary>A network in Graphviz's language: a box for each operation, shapes on the arrows, blocks as clusters' names in the boxes.</summary>
internal static class GraphDot
{
    public static string Render(StaticGraph graph)
    {
        var text = new StringBuilder();
        text.Append("digraph \"").Append(graph.Network).Append("\" {\n    rankdir=TB; node [shape=box, fontname=\"sans-serif\", fontsize=11]; edge [fontname=\"sans-serif\", fontsize=9];\n");
        var makers = new Dictionary<int, string>();
        foreach (var input in graph.Inputs)
        {
            makers[input.Id] = $"v{input.Id}";
            text.Append($"    v{input.Id} [label=\"{input.Name}\\n{input.Type}\", style=rounded];\n");
        }

        foreach (var node in graph.Nodes)
        {
            foreach (var output in node.Outputs)
            {
                makers[output.Id] = $"n{node.Id}";
            }

            text.Append($"    n{node.Id} [label=\"{node.Operation}{(node.Path.Length > 0 ? "\\n" + node.Path : "")}\"];\n");
        }

        var types = graph.Inputs.Concat(graph.Nodes.SelectMany(node => node.Outputs)).ToDictionary(value => value.Id, value => value.Type);
        foreach (var node in graph.Nodes)
        {
            foreach (var operand in node.Inputs.OfType<ValueOperand>())
            {
                text.Append($"    {makers[operand.Id]} -> n{node.Id} [label=\"{types[operand.Id]}\"];\n");
            }
        }

        foreach (var result in graph.Results)
        {
            text.Append($"    r_{result.Name} [label=\"{result.Name}\\n{result.Type}\", style=rounded];\n    {makers[result.Value]} -> r_{result.Name};\n");
        }

        return text.Append("}\n").ToString();
    }
}
