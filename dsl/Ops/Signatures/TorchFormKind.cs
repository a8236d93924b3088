namespace Nnet.Language.Ops;

public enum TorchFormKind
{
    /// <summary>Made in the constructor, called in <c>forward</c>.</summary>
    Module,

    /// <summary>Called in <c>forward</c>.</summary>
    Call,
}
