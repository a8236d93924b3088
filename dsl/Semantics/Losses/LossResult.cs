using Nnet.Language.Semantics.Evaluation;

namespace Nnet.Language.Semantics.Losses;

/// <summary>What is minimized must be one float number.</summary>
internal static class LossResult
{
    /// <summary>The tensor; null (reported) where it is not one number.</summary>
    public static TensorValue? Check(EvaluationState state, string name, Value value, Place place)
    {
        if (Tensors.HasPoison(value)) return null;
        if (value is TensorValue { Type: { Shape.IsScalar: true, Element.IsFloating: true } } tensor) return tensor;
        var advice = value is TensorValue { Type.Shape.IsScalar: false } ? " Reduce it: Mean or Sum." : "";
        state.Fail("NN3008", place, $"{name} must be one number float[], and is {(value is TensorValue found ? found.Type.ToString() : value.Describe())}.{advice}");
        return null;
    }
}
