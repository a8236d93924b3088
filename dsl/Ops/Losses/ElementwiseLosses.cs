using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>Losses that compare element by element: equal shapes, nothing broadcasts but a plain number.</summary>
internal static class ElementwiseLosses
{
    public static OpRow MSELoss { get; } = Row("MSELoss", "mse_loss", OnnxForm.Composed("Sub", "Mul", "ReduceMean"), "The mean of the squared differences.");

    public static OpRow L1Loss { get; } = Row("L1Loss", "l1_loss", OnnxForm.Composed("Sub", "Abs", "ReduceMean"), "The mean of the absolute differences.");

    public static OpRow SmoothL1Loss { get; } = Row("SmoothL1Loss", "smooth_l1_loss", OnnxForm.Composed("Sub", "Abs", "Where", "ReduceMean"), "Squared below beta, absolute above.",
        Option.Float("beta", 1.0, ValueRange.AtLeast(0)));

    public static OpRow HuberLoss { get; } = Row("HuberLoss", "huber_loss", OnnxForm.Composed("Sub", "Abs", "Where", "ReduceMean"), "Squared below delta, delta times absolute above (Huber 1964).",
        Option.Float("delta", 1.0, ValueRange.Above(0)));

    public static OpRow KLDivLoss { get; } = Loss.Row("KLDivLoss", TorchForm.Functional("kl_div"), OnnxForm.Composed("Log", "Sub", "Mul", "ReduceMean"),
        "How much the target's distribution differs: takes log-probabilities and probabilities (log_target: true for two logs).",
        [new("input"), new("target")], [Option.Word("reduction", ["mean", "batchmean", "sum", "none"]), Option.Bool("log_target", false)],
        call => (Loss.RequireTarget(call) ?? RequireBatch(call)) is { } error ? error : Loss.Result(call, call.Shape()), 6);

    public static OpRow GaussianNLL { get; } = Loss.Row("GaussianNLL", TorchForm.Functional("gaussian_nll_loss"), OnnxForm.Composed("Sub", "Mul", "Div", "Log", "Add", "ReduceMean"),
        "The negative log-likelihood of a normal distribution: mean, target and variance of one shape.",
        [new("input"), new("target"), new("var")], [Option.Bool("full", false), Option.Float("eps", 1e-6, ValueRange.Above(0)), Loss.Reduction], InferGaussian, 8);

    private static OpRow Row(string name, string function, OnnxForm onnx, string summary, params ParameterSpec[] further) =>
        Loss.Row(name, TorchForm.Functional(function), onnx, summary, [new("input"), new("target", TakesNumber: true)], [Loss.Reduction, .. further],
            call => Loss.RequireTarget(call) is { } error ? error : Loss.Result(call, call.Shape()));

    private static OpError? RequireBatch(OpCall call) =>
        call.Word("reduction") == "batchmean" ? call.RequireRankAtLeast(0, 1, "at least 1 dimension (N, ...) with reduction batchmean") : null;

    private static OpOutcome InferGaussian(OpCall call)
    {
        if (Loss.RequireTarget(call) is { } target) return target;
        if (call.RequireFloat(2) is { } notFloat) return notFloat;
        return SameShape.Require(call, 0, 2) is { } shape ? shape : Loss.Result(call, call.Shape());
    }
}
