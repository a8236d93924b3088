using Nnet.Onnx.Model;
using Nnet.Onnx.Writing;

namespace Nnet.Onnx.Rows;

/// <summary>Recurrent layers: an operator for each layer, time first, the gates in ONNX's order.</summary>
internal static class RecurrentRows
{
    public static IEnumerable<OnnxRow> All =>
    [
        new("RNN", c => Layers(c, new Cell("RNN", [0], false))),
        // PyTorch has reset, update, new; ONNX update, reset, new.
        new("GRU", c => Layers(c, new Cell("GRU", [1, 0, 2], false))),
        // PyTorch has input, forget, cell, output; ONNX input, output, forget, cell.
        new("LSTM", c => Layers(c, new Cell("LSTM", [0, 3, 1, 2], true))),
    ];

    private static IReadOnlyList<string> Layers(OnnxCall c, Cell cell)
    {
        var (layers, batchFirst) = ((int)c.Int("num_layers"), c.Flag("batch_first"));
        string[] directions = c.Flag("bidirectional") ? ["", "_reverse"] : [""];
        var x = batchFirst ? OrderRows.Exchange(c, c[0], 3, 0, 1) : c[0];
        var (last, lastCells) = (new List<string>(), new List<string>());
        for (var layer = 0; layer < layers; layer++)
        {
            var outputs = c.Graph.Add(cell.Operator, cell.HasCell ? 3 : 2, Inputs(c, cell, x, layer, layers, directions), [.. Attributes(c, cell, directions.Length)]);
            // (T, directions, N, H) to (T, N, directions * H).
            x = directions.Length == 1
                ? c.Add("Squeeze", [outputs[0], c.Graph.Integers(1)])
                : c.Add("Reshape", [OrderRows.Exchange(c, outputs[0], 4, 1, 2), c.Graph.Integers(0, 0, -1)]);
            last.Add(outputs[1]);
            lastCells.AddRange(outputs.Skip(2));
        }

        var states = batchFirst ? OrderRows.Exchange(c, x, 3, 0, 1) : x;
        return cell.HasCell ? [states, Joined(c, last), Joined(c, lastCells)] : [states, Joined(c, last)];
    }

    private static string[] Inputs(OnnxCall c, Cell cell, string x, int layer, int layers, string[] directions)
    {
        string[] weights = [x, Weights(c, cell, "weight_ih", layer, directions), Weights(c, cell, "weight_hh", layer, directions)];
        var bias = c.HasWeight($"bias_ih_l{layer}") ? Biases(c, cell, layer, directions) : "";
        if (!c.Has(1))
        {
            return bias.Length == 0 ? weights : [.. weights, bias];
        }

        string Initial(int input) => layers == 1 ? c[input] : SliceRows.Slice(c, c[input], 0, layer * directions.Length, (layer + 1) * directions.Length, 1);
        return cell.HasCell ? [.. weights, bias, "", Initial(1), Initial(2)] : [.. weights, bias, "", Initial(1)];
    }

    private static IEnumerable<OnnxAttribute> Attributes(OnnxCall c, Cell cell, int directions)
    {
        yield return new OnnxAttribute("hidden_size", c.Int("hidden_size"));
        yield return new OnnxAttribute("direction", directions == 2 ? "bidirectional" : "forward");
        if (cell.Operator == "GRU")
        {
            yield return new OnnxAttribute("linear_before_reset", 1L);
        }

        if (cell.Operator == "RNN" && c.Word("nonlinearity") == "relu")
        {
            yield return new OnnxAttribute("activations", Enumerable.Repeat("Relu", directions).ToArray());
        }
    }

    /// <summary>(directions, gates * H, inputs).</summary>
    private static string Weights(OnnxCall c, Cell cell, string kind, int layer, string[] directions) => c.MadeOfWeights($"{kind}_l{layer}.onnx", name =>
    {
        OnnxTensor[] parts = [.. directions.Select(direction => cell.Reorder(c.Load($"{kind}_l{layer}{direction}")))];
        return OnnxTensor.Joined(name, parts, [directions.Length, .. parts[0].Shape]);
    });

    /// <summary>(directions, 2 * gates * H): of the inputs, then of the states.</summary>
    private static string Biases(OnnxCall c, Cell cell, int layer, string[] directions) => c.MadeOfWeights($"bias_l{layer}.onnx", name =>
    {
        OnnxTensor[] parts = [.. directions.SelectMany(direction => new[] { "bias_ih", "bias_hh" }.Select(kind => cell.Reorder(c.Load($"{kind}_l{layer}{direction}"))))];
        return OnnxTensor.Joined(name, parts, [directions.Length, 2 * parts[0].Shape[0]]);
    });

    private static string Joined(OnnxCall c, List<string> parts) => parts.Count == 1 ? parts[0] : c.Add("Concat", parts, new OnnxAttribute("axis", 0L));

    /// <summary>A kind of layer.</summary>
    /// <param name="Gates">PyTorch's gates in ONNX's order.</param>
    private sealed record Cell(string Operator, int[] Gates, bool HasCell)
    {
        public OnnxTensor Reorder(OnnxTensor weight) => weight.Blocks("", Gates.Length, Gates);
    }
}
