using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>The same values: as they are, without gradient, in another element type.</summary>
internal static class IdentityRows
{
    public static OpRow Identity { get; } = ArrangementRows.Row("Identity", "alias", "Identity", "Its input.", Elementwise.Keep) with { Category = OpCategory.Layer, Onnx = OnnxForm.TrainingOnly };

    public static OpRow Detach { get; } = ArrangementRows.Row("Detach", "detach", "Identity", "Its input, through which no gradient flows back.", Elementwise.Keep) with { Onnx = OnnxForm.TrainingOnly };

    public static OpRow Cast { get; } = ArrangementRows.Row("Cast", "to", "Cast", "The same values as another element type: Cast(float).",
        call => new TensorType(ElementTypeNames.TryFind(call.Word("dtype"))!, call.Shape()), new ParameterSpec { Name = "dtype", Kind = ParameterKind.ElementType });
}
