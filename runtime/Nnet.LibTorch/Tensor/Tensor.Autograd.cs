using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Starts or stops recording operations on this tensor, and returns it.</summary>
        public Tensor requires_grad_(bool requires_grad = true) => Ops.requires_grad_.InPlace(this, requires_grad);
    }
}
