using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>
        /// The tensor with another element type; the same elements where it has it already. <paramref name="copy"/> copies in any case, <paramref name="disposeAfter"/> disposes this tensor.
        /// </summary>
        public Tensor to_type(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false)
        {
            var converted = Ops.to_dtype.Call(this, type, non_blocking, copy);
            if (disposeAfter) Dispose();
            return converted;
        }

        /// <summary>The tensor with another element type on another device; see <see cref="to_type"/>.</summary>
        public Tensor to(ScalarType type, Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false)
        {
            var moved = Ops.to_device.Call(this, device, type, non_blocking, copy);
            if (disposeAfter) Dispose();
            return moved;
        }

        /// <summary>The tensor with the element type and on the device of another.</summary>
        public Tensor to(Tensor other, bool non_blocking = false) => Ops.to_other.Call(this, other, non_blocking);

        /// <summary>How many elements into its storage the tensor begins.</summary>
        public unsafe long storage_offset()
        {
            long offset;
            NativeError.Check(NativeMethods.nnet_tensor_storage_offset(Handle, &offset), nameof(storage_offset));
            GC.KeepAlive(this);
            return offset;
        }
    }
}
