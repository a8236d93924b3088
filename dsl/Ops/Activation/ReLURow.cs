namespace Nnet.Language.Ops;

internal static class ReLURow
{
    public static OpRow Row { get; } = Elementwise.Activation("ReLU", Torch.Function("nn.functional.relu", "$input"), "Relu", "max(x, 0), element by element.");
}
