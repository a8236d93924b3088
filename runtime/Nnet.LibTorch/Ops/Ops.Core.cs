namespace TorchSharp.Native;

// Conversion and subscripts.
internal static partial class Ops
{
    internal static readonly Op
        can_cast = new("can_cast"), div_Scalar = new("div.Scalar"), div_Tensor = new("div.Tensor"), equal = new("equal"),
        index_Tensor = new("index.Tensor"), index_put_ = new("index_put_"), promote_types = new("promote_types"),
        requires_grad_ = new("requires_grad_"), retain_grad = new("retain_grad"), rsub_Scalar = new("rsub.Scalar"), to_device = new("to.device"),
        to_dtype = new("to.dtype"), to_other = new("to.other");
}
