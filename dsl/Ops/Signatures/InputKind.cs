namespace Nnet.Language.Ops;

public enum InputKind
{
    Tensor,

    /// <summary>A tuple or list of tensors: <c>Concat((a, b), dim: 1)</c>.</summary>
    List,

    /// <summary>A state of a recurrent layer: one tensor, or for LSTM the pair (h, c).</summary>
    State,
}
