using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>torch.einsum: letters, and <c>...</c> for axes that broadcast.</summary>
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
        Summary = "Sums of products by letters: Einsum((q, k), \"nld,nsd->nls\"); \"...\" stands for all other axes.",
    };

    private static OpOutcome Infer(OpCall call)
    {
        if (EinsumEquation.TryParse(call.Word("equation")) is not { } equation)
            return Wrong(call, $"Einsum cannot read the equation \"{call.Word("equation")}\".", "Write one letter for each axis: \"nij,njk->nik\", or \"...\" for some of them.");
        var tensors = call.List();
        if (equation.Operands.Length != tensors.Length)
            return Wrong(call, $"Einsum has {equation.Operands.Length} operands in \"{equation}\" and gets {tensors.Length} tensors.", "Write one group of letters for each.");
        return new Sizes(call, equation).Read(tensors) ?? (OpOutcome)new TensorType(Numbers.Plain(tensors[0].Element), Result(call, equation, tensors));
    }

    private static Shape Result(OpCall call, EinsumEquation equation, ImmutableArray<TensorType> tensors)
    {
        var sizes = new Sizes(call, equation);
        sizes.Read(tensors);
        var dims = equation.Result.SelectMany(letter => letter == EinsumEquation.Rest ? sizes.Rest.Dims : [sizes[letter]]).ToImmutableArray();
        return new Shape(dims, EinsumEquation.HasRest(equation.Result) ? sizes.Rest.Prefix : null);
    }

    /// <summary>Every combination of axes once: a product for each operand but the first, and a sum.</summary>
    private static Dim Flops(OpCall call, OpValue result)
    {
        var sizes = new Sizes(call, EinsumEquation.TryParse(call.Word("equation"))!);
        sizes.Read(call.List());
        return call.List().Length * sizes.Product;
    }

    private static OpError Wrong(OpCall call, string fact, string advice) => new("NN2004", fact, advice) { Argument = "equation" };

    /// <summary>The size of each letter, and the axes of <c>...</c>, as the operands give them.</summary>
    private sealed class Sizes(OpCall call, EinsumEquation equation)
    {
        private readonly Dictionary<char, Dim> _letters = [];

        /// <summary>What <c>...</c> stands for, broadcast over the operands.</summary>
        public Shape Rest { get; private set; } = Shape.Scalar;

        public Dim Product => Dim.Product(_letters.Values) * Rest.ElementCount;

        public Dim this[char letter] => _letters[letter];

        /// <summary>Null where everything fits.</summary>
        public OpError? Read(ImmutableArray<TensorType> tensors)
        {
            for (var i = 0; i < tensors.Length; i++)
            {
                if (Read(tensors[i], tensors[0], i) is { } error) return error;
            }

            return Rest.Prefix is null || equation.Result.IndexOf(EinsumEquation.Rest) <= 0
                ? null
                : Wrong(call, $"In \"{equation}\", \"...\" stands for dimensions of any number, which stay in front.", "Write the result's \"...\" first.");
        }

        private OpError? Read(TensorType tensor, TensorType first, int i)
        {
            var group = equation.Operands[i];
            var (letters, hasRest) = (EinsumEquation.Letters(group), EinsumEquation.HasRest(group));
            if (hasRest ? tensor.Shape.Dims.Length < letters || (tensor.Shape.Prefix is not null && group[0] != EinsumEquation.Rest) : tensor.Shape.Rank != letters)
                return new OpError("NN3001", $"Einsum reads {tensor} as \"{EinsumEquation.Shown(group)}\": {letters} letters.", hasRest ? "Write at most one letter for each axis, behind those of \"...\"." : "Write one letter for each axis, or \"...\" for some of them.") { Input = 0, Element = i };
            if (Numbers.Plain(tensor.Element) != Numbers.Plain(first.Element))
                return new OpError("NN3006", $"Einsum takes tensors of one element type, and gets {first} and {tensor}.", "Cast one of them.") { Input = 0, Element = i };

            var (rest, axis) = (tensor.Shape.Dims.Length - letters, 0);
            foreach (var letter in group)
            {
                if (letter == EinsumEquation.Rest)
                {
                    var middle = new Shape(tensor.Shape.Dims.Skip(axis).Take(rest).ToImmutableArray(), tensor.Shape.Prefix);
                    if (Broadcasting.Combine(call, Rest, middle, 0, 0, out var combined) is { } mismatch) return mismatch with { Element = i };
                    Rest = combined;
                    axis += rest;
                }
                else if (Collect(letter, tensor, axis++) is { } error)
                {
                    return error with { Element = i, Axis = axis - 1 };
                }
            }

            return null;
        }

        private OpError? Collect(char letter, TensorType tensor, int axis)
        {
            var size = tensor.Shape.Dims[axis];
            if (!_letters.TryGetValue(letter, out var before) || before == Dim.One)
            {
                _letters[letter] = size;
                return null;
            }

            return size == Dim.One ? null : call.Require(new Equal(before, size), "NN3002", $"Einsum \"{equation}\": the letter {letter} is {before} and, in {tensor}, {size}.", $"Axes of one letter must be equal.");
        }
    }
}
