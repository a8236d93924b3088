using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>Numbers that pick from a table: their element type says how many there are, and the table must have as many.</summary>
internal static class IndexRange
{
    /// <summary>NN3006 where the input is no integer, or a <c>token(V)</c> or <c>class(K)</c> with more values than the table has <paramref name="entries"/>.</summary>
    public static OpError? Require(OpCall call, int input, Dim size, string entries)
    {
        var type = call.Tensor(input);
        if (!type.Element.IsInteger)
            return new OpError("NN3006", $"{call.Row.Name} takes whole numbers (int, token, class), and gets {type}.", type.Element.IsFloating ? "Numbers with a fraction go into Linear." : "") { Input = input };
        var values = type.Element switch { ElementType.Class labels => labels.Count, ElementType.Token tokens => tokens.Count, _ => null };
        return values is null ? null : call.Require(new AtLeast(size, values), "NN3006", $"{call.Row.Name} has {size} {entries}, but {type} has values up to {values - 1}.", $"Give it {values} {entries}.", input);
    }
}
