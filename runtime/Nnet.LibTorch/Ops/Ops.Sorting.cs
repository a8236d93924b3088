namespace TorchSharp.Native;

// Order and uniqueness.
internal static partial class Ops
{
    internal static readonly Op
        _unique2 = new("_unique2"), argsort = new("argsort"), msort = new("msort"), sort_stable = new("sort.stable"), topk = new("topk"),
        unique_consecutive = new("unique_consecutive"), unique_dim = new("unique_dim");
}
