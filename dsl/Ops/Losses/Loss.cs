using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>What losses share: the option <c>reduction</c>, and the row around a rule.</summary>
internal static class Loss
{
    public static ParameterSpec Reduction => Option.Word("reduction", ["mean", "sum", "none"]);

    public static OpRow Row(string name, TorchForm torch, OnnxForm onnx, string summary, ImmutableArray<InputSpec> inputs, ImmutableArray<ParameterSpec> parameters, Func<OpCall, OpOutcome> infer, int cost = 3) => new()
    {
        Name = name,
        Category = OpCategory.Loss,
        Inputs = inputs,
        Parameters = parameters,
        Infer = infer,
        Flops = (call, _) => cost * call.Shape().ElementCount,
        Torch = torch,
        Onnx = onnx,
        ShortName = "loss",
        Summary = summary,
    };

    /// <summary>One number, or with reduction none one for each of <paramref name="each"/>.</summary>
    public static TensorType Result(OpCall call, Shape each) =>
        new(call.Tensor().Element, call.Word("reduction") == "none" ? each : Shape.Scalar);

    /// <summary>The target is a plain number, or a float tensor of the prediction's shape; where <paramref name="takesLabels"/>, <c>class(2)</c> labels too.</summary>
    public static OpError? RequireTarget(OpCall call, bool takesLabels = false)
    {
        if (call.RequireFloat() is { } notFloat) return notFloat;
        if (call.TryTensor(1) is not { } target) return null;
        if (takesLabels && target.Element is ElementType.Class labels)
        {
            var two = call.Require(new Equal(labels.Count, 2), "NN3006", $"{call.Row.Name} takes labels of 2 classes, and gets {target}.", $"For more classes there is CrossEntropy.", 1);
            if (two is not null) return two;
        }
        else if (!target.Element.IsFloating)
        {
            var advice = target.Element is ElementType.Class ? "For classes there is CrossEntropy." : takesLabels ? "It takes float or class(2)." : "Cast it: Cast(float).";
            return new OpError("NN3006", $"{call.Row.Name} takes float as \"{call.Row.Inputs[1].Name}\", and gets {target}.", advice) { Input = 1 };
        }

        return SameShape.Require(call, 0, 1);
    }
}
