using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>torch.einsum with letters, without "...".</summary>
internal static class EinsumRow
{
    public static OpRow Row { get; } = new()
    {
        Name = "Einsum",
        Category = OpCategory.Function,
        Inputs = [new("tensors", InputKind.List)],
        Parameters = [new() { Name = "equation", Kind = ParameterKind.String }],
        Infer = Infer,
        Flops = Flops,
        Torch = TorchForm.Function("einsum"),
        Onnx = OnnxForm.Operator("Einsum"),
        ShortName = "einsum",
        Summary = "Sums of products by letters: Einsum((q, k), \"nld,nsd->nls\").",
    };

    private static OpOutcome Infer(OpCall call)
    {
        if (EinsumEquation.TryParse(call.Word("equation")) is not { } equation)
            return Wrong(call, $"Einsum cannot read the equation \"{call.Word("equation")}\".", "Write one letter for each axis: \"nij,njk->nik\".");
        var tensors = call.List();
        if (equation.Operands.Length != tensors.Length)
            return Wrong(call, $"Einsum has {equation.Operands.Length} operands in \"{equation}\" and gets {tensors.Length} tensors.", "Write one group of letters for each.");
        var sizes = new Dictionary<char, Dim>();
        for (var i = 0; i < tensors.Length; i++)
        {
            if (tensors[i].Shape.Rank != equation.Operands[i].Length)
                return new OpError("NN3001", $"Einsum reads {tensors[i]} as \"{equation.Operands[i]}\": {equation.Operands[i].Length} letters.", "Write one letter for each axis.") { Input = 0, Element = i };
            if (Numbers.Plain(tensors[i].Element) != Numbers.Plain(tensors[0].Element))
                return new OpError("NN3006", $"Einsum takes tensors of one element type, and gets {tensors[0]} and {tensors[i]}.", "Cast one of them.") { Input = 0, Element = i };
            if (Collect(call, equation, tensors[i], i, sizes) is { } mismatch) return mismatch;
        }

        return new TensorType(Numbers.Plain(tensors[0].Element), new Shape([.. equation.Result.Select(letter => sizes[letter])]));
    }

    private static OpError? Collect(OpCall call, EinsumEquation equation, TensorType tensor, int element, Dictionary<char, Dim> sizes)
    {
        for (var axis = 0; axis < equation.Operands[element].Length; axis++)
        {
            var (letter, size) = (equation.Operands[element][axis], tensor.Shape.Dims[axis]);
            if (!sizes.TryGetValue(letter, out var before) || before == Dim.One)
            {
                sizes[letter] = size;
                continue;
            }

            if (size == Dim.One) continue;
            var error = call.Require(new Equal(before, size), "NN3002", $"Einsum \"{equation}\": the letter {letter} is {before} and, in {tensor}, {size}.", $"Axes of one letter must be equal.");
            if (error is not null) return error with { Element = element, Axis = axis };
        }

        return null;
    }

    /// <summary>Every combination of letters once: a product for each operand but the first, and a sum.</summary>
    private static Dim Flops(OpCall call, OpValue result)
    {
        var equation = EinsumEquation.TryParse(call.Word("equation"))!;
        var sizes = new Dictionary<char, Dim>();
        var tensors = call.List();
        for (var i = 0; i < tensors.Length; i++)
            for (var axis = 0; axis < equation.Operands[i].Length; axis++)
                if (!sizes.TryGetValue(equation.Operands[i][axis], out var size) || size == Dim.One) sizes[equation.Operands[i][axis]] = tensors[i].Shape.Dims[axis];
        return tensors.Length * Dim.Product(sizes.Values);
    }

    private static OpError Wrong(OpCall call, string fact, string advice) => new("NN2004", fact, advice) { Argument = "equation" };
}
