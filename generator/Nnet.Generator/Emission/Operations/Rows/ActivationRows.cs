using static Nnet.Generator.Emission.Operations.OperationCall;

namespace Nnet.Generator.Emission.Operations.Rows;

/// <summary>Activations without weights.</summary>
internal static class ActivationRows
{
    public static IEnumerable<OperationRow> All =>
    [
        new("ReLU", c => Call("functional.relu", c[0])),
        new("ReLU6", c => Call("functional.relu6", c[0])),
        new("LeakyReLU", c => Call("functional.leaky_relu", c[0], c.IsGiven("negative_slope") ? c.Real("negative_slope") : null)),
        new("ELU", c => Call("functional.elu", c[0], c.Real("alpha"))),
        new("SELU", c => Call("functional.selu", c[0])),
        new("GELU", c => Call("functional.gelu", c[0], c.IsGiven("approximate") && c.Choice("approximate") == "tanh" ? "global::TorchSharp.Modules.GELU.Approximate.tanh" : null)),
        new("SiLU", c => Call("functional.silu", c[0])),
        new("Mish", c => Call("functional.mish", c[0])),
        new("Hardswish", c => Call("functional.hardswish", c[0])),
        new("Hardsigmoid", c => Call("functional.hardsigmoid", c[0])),
        new("Sigmoid", c => Call("functional.sigmoid", c[0])),
        new("Tanh", c => Call("functional.tanh", c[0])),
        new("Softplus", c => Call("functional.softplus", c[0], c.NamedReal("beta"), c.NamedReal("threshold"))),
        new("Softmax", c => Call("functional.softmax", c[0], c.Plain("dim"))),
        new("LogSoftmax", c => Call("functional.log_softmax", c[0], c.Plain("dim"))),
        new("GLU", c => Call("functional.glu", c[0], c.Named("dim"))),
    ];
}
