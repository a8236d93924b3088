using System.Collections.Immutable;

namespace Nnet.Language.Ops;

/// <summary>Activations on each element: torch.nn.ReLU and its relatives.</summary>
internal static class ActivationRows
{
    public static ImmutableArray<OpRow> All { get; } =
    [
        Elementwise.Activation("ReLU", TorchForm.Functional("relu"), OnnxForm.Operator("Relu"), "max(x, 0)."),
        Elementwise.Activation("ReLU6", TorchForm.Functional("relu6"), OnnxForm.Operator("Clip"), "min(max(x, 0), 6).", 2),
        Elementwise.Activation("LeakyReLU", TorchForm.Functional("leaky_relu"), OnnxForm.Operator("LeakyRelu"), "x, or negative_slope * x below 0.", 2,
            [Option.Float("negative_slope", 0.01)]),
        Elementwise.Activation("ELU", TorchForm.Functional("elu"), OnnxForm.Operator("Elu"), "x, or alpha * (exp(x) - 1) below 0.", 4, [Option.Float("alpha", 1.0)]),
        Elementwise.Activation("SELU", TorchForm.Functional("selu"), OnnxForm.Operator("Selu"), "ELU scaled so that mean and variance stay (Klambauer et al. 2017).", 5),
        Elementwise.Activation("GELU", TorchForm.Functional("gelu"), OnnxForm.Composed("Div", "Erf", "Add", "Mul", "Mul"), "x times the normal distribution function of x; approximate: tanh for the older formula.", 8,
            [Option.Word("approximate", ["none", "tanh"])]),
        Elementwise.Activation("SiLU", TorchForm.Functional("silu"), OnnxForm.Composed("Sigmoid", "Mul"), "x * sigmoid(x), also called swish.", 5),
        Elementwise.Activation("Mish", TorchForm.Functional("mish"), OnnxForm.Composed("Softplus", "Tanh", "Mul"), "x * tanh(softplus(x)).", 8),
        Elementwise.Activation("Hardswish", TorchForm.Functional("hardswish"), OnnxForm.Operator("HardSwish"), "x * min(max(x + 3, 0), 6) / 6.", 4),
        Elementwise.Activation("Hardsigmoid", TorchForm.Functional("hardsigmoid"), OnnxForm.Operator("HardSigmoid"), "min(max(x + 3, 0), 6) / 6.", 3),
        Elementwise.Activation("Sigmoid", TorchForm.Functional("sigmoid"), OnnxForm.Operator("Sigmoid"), "1 / (1 + exp(-x)).", 4),
        Elementwise.Activation("Tanh", TorchForm.Functional("tanh"), OnnxForm.Operator("Tanh"), "The hyperbolic tangent.", 5),
        Elementwise.Activation("Softplus", TorchForm.Functional("softplus"), OnnxForm.Operator("Softplus"), "log(1 + exp(beta * x)) / beta; linear above the threshold.", 5,
            [Option.Float("beta", 1.0), Option.Float("threshold", 20.0)]),
        PReLURow.Row,
        SoftmaxRule.Row("Softmax", "softmax", "exp(x) over its sum along dim (the last axis by default)."),
        SoftmaxRule.Row("LogSoftmax", "log_softmax", "The logarithm of Softmax along dim (the last axis by default)."),
        GLURow.Row,
    ];
}
