using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>New tensors: torch.arange, zeros, ones, full, randn, one_hot.</summary>
internal static class CreationRows
{
    public static ImmutableArray<OpRow> All { get; } =
    [
        ArangeRow.Row,
        Filled("Zeros", "zeros", "ConstantOfShape", "A tensor of zeros: Zeros(N, 3).", TypeOption),
        Filled("Ones", "ones", "ConstantOfShape", "A tensor of ones: Ones(N, 3).", TypeOption),
        Filled("Full", "full", "ConstantOfShape", "A tensor of one value: Full((N, 3), 0.5).", Option.Float("value"), TypeOption),
        Filled("Noise", "randn", "RandomNormalLike", "Random numbers of the standard normal distribution: Noise(N, 64).") with { Flops = Elementwise.Cost(10) },
        OneHotRow.Row,
    ];

    private static ParameterSpec TypeOption => new() { Name = "dtype", Kind = ParameterKind.ElementType, Default = ArgumentValue.OfWord("float") };

    private static OpRow Filled(string name, string function, string onnx, string summary, params ParameterSpec[] further) => new()
    {
        Name = name,
        Category = OpCategory.Function,
        Inputs = [],

        // A list that other options follow by position is written as a tuple.
        Parameters = [name == "Full" ? new() { Name = "shape", Kind = ParameterKind.IntList, Range = ValueRange.AtLeast(1) } : Option.Ints("shape", min: 1), .. further],
        Infer = Infer,
        Flops = Elementwise.NoCost,
        Torch = TorchForm.Function(function),
        Onnx = OnnxForm.Operator(onnx),
        ShortName = name.ToLowerInvariant(),
        Summary = summary,
    };

    private static OpOutcome Infer(OpCall call)
    {
        var element = call.Arguments.ContainsKey("dtype") ? ElementTypeNames.TryFind(call.Word("dtype")) : null;
        return new TensorType(element ?? ElementType.Float32, new Shape(call.Ints("shape")));
    }
}
