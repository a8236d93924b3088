using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    // Transposes as properties, and the parts of complex numbers.
    public partial class Tensor
    {
        /// <summary>All dimensions in reverse order.</summary>
        public Tensor T => Ops.numpy_T.Call(this);

        /// <summary>The conjugate transpose of a matrix.</summary>
        public Tensor H => Ops.matrix_H.Call(this);

        /// <summary>The last two dimensions exchanged.</summary>
        public Tensor mT => Ops.mT.Call(this);

        /// <summary>The last two dimensions exchanged, conjugated.</summary>
        public Tensor mH => Ops.mH.Call(this);

        /// <summary>The real parts, as a view; the tensor itself where it is real.</summary>
        public Tensor real => Ops.real.Call(this);

        /// <summary>The imaginary parts of a complex tensor, as a view.</summary>
        public Tensor imag => Ops.imag.Call(this);
    }
}
