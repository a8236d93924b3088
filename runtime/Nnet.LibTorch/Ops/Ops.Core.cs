namespace TorchSharp.Native;

// Conversion and subscripts.
internal static partial class Ops
{
    internal static readonly Op
        index_Tensor = new("index.Tensor"), index_put_ = new("index_put_"),
        to_dtype = new("to.dtype"), to_device = new("to.device"), to_other = new("to.other"),
        requires_grad_ = new("requires_grad_"), retain_grad = new("retain_grad"), rsub_Scalar = new("rsub.Scalar"), equal = new("equal"), can_cast = new("can_cast"), promote_types = new("promote_types"), div_Tensor = new("div.Tensor"), div_Scalar = new("div.Scalar");
}
