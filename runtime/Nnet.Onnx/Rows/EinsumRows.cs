using Nnet.Language.Shapes;
using Nnet.Onnx.Model;
using Nnet.Onnx.Writing;

namespace Nnet.Onnx.Rows;

/// <summary>
/// Sums of products by letters. PyTorch lets sizes of 1 stretch and operands have <c>...</c> of different lengths, runtimes of ONNX not all of it:
/// so the dots become letters, axes that stretch are taken out, and the result is always spelt.
/// </summary>
internal static class EinsumRows
{
    private const string Dots = "...";

    public static IEnumerable<OnnxRow> All => [OnnxRow.One("Einsum", Write)];

    private static string Write(OnnxCall c)
    {
        var equation = c.Word("equation").Replace(" ", "", StringComparison.Ordinal);
        var sides = equation.Split("->");
        var terms = sides[0].Split(',');
        var hidden = Enumerable.Range(0, terms.Length).Select(i => c.Rank(i) - terms[i].Replace(Dots, "", StringComparison.Ordinal).Length).ToArray();
        var free = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".Except(equation).Take(hidden.Max()).ToArray();
        string[] spelt = [.. terms.Select((term, i) => term.Replace(Dots, new string(free[(free.Length - hidden[i])..]), StringComparison.Ordinal))];
        var result = sides.Length == 2
            ? sides[1].Replace(Dots, new string(free), StringComparison.Ordinal)
            : new string(free) + string.Concat(spelt.SelectMany(term => term).Where(letter => !free.Contains(letter)).GroupBy(letter => letter).Where(group => group.Count() == 1).Select(group => group.Key).Order());
        var stretched = spelt.SelectMany((term, i) => term.Select((letter, axis) => (letter, Size: c.Dim(i, axis)))).Where(entry => entry.Size != Dim.One).Select(entry => entry.letter).ToHashSet();
        var operands = spelt.Select((term, i) => Taken(c, c[i], term, [.. Enumerable.Range(0, term.Length).Where(axis => c.Dim(i, axis) == Dim.One && stretched.Contains(term[axis]))])).ToArray();
        return c.Add("Einsum", [.. operands.Select(operand => operand.Value)], new OnnxAttribute("equation", $"{string.Join(',', operands.Select(operand => operand.Letters))}->{result}"));
    }

    /// <summary>An operand without some axes of size 1.</summary>
    private static (string Value, string Letters) Taken(OnnxCall c, string value, string letters, long[] axes) => axes.Length == 0
        ? (value, letters)
        : (c.Add("Squeeze", [value, c.Graph.Integers(axes)]), string.Concat(letters.Where((_, axis) => !axes.Contains(axis))));
}
