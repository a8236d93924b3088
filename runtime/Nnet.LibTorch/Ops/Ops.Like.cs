namespace TorchSharp.Native;

// New tensors with the shape or the element type of another.
internal static partial class Ops
{
    internal static readonly Op
        empty_like = new("empty_like"), full_like = new("full_like"), new_empty = new("new_empty"), new_full = new("new_full"),
        new_ones = new("new_ones"), new_zeros = new("new_zeros"), ones_like = new("ones_like"), rand_like = new("rand_like"),
        randint_like_low_dtype = new("randint_like.low_dtype"), randn_like = new("randn_like"), zeros_like = new("zeros_like");
}
