using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    // Bitwise and logical operations.
    public partial class Tensor
    {
        public Tensor bitwise_and(Tensor other) => Ops.bitwise_and_Tensor.Call(this, other);
        public Tensor bitwise_and_(Tensor other) => Ops.bitwise_and__Tensor.InPlace(this, other);
        public Tensor bitwise_left_shift(Tensor other) => Ops.bitwise_left_shift_Tensor.Call(this, other);
        public Tensor bitwise_left_shift_(Tensor other) => Ops.bitwise_left_shift__Tensor.InPlace(this, other);
        public Tensor bitwise_not() => Ops.bitwise_not.Call(this);
        public Tensor bitwise_not_() => Ops.bitwise_not_.InPlace(this);
        public Tensor bitwise_or(Tensor other) => Ops.bitwise_or_Tensor.Call(this, other);
        public Tensor bitwise_or_(Tensor other) => Ops.bitwise_or__Tensor.InPlace(this, other);
        public Tensor bitwise_right_shift(Tensor other) => Ops.bitwise_right_shift_Tensor.Call(this, other);
        public Tensor bitwise_right_shift_(Tensor other) => Ops.bitwise_right_shift__Tensor.InPlace(this, other);
        public Tensor bitwise_xor(Tensor other) => Ops.bitwise_xor_Tensor.Call(this, other);
        public Tensor bitwise_xor_(Tensor other) => Ops.bitwise_xor__Tensor.InPlace(this, other);
        public Tensor logical_and(Tensor other) => Ops.logical_and.Call(this, other);
        public Tensor logical_and_(Tensor other) => Ops.logical_and_.InPlace(this, other);
        public Tensor logical_not() => Ops.logical_not.Call(this);
        public Tensor logical_not_() => Ops.logical_not_.InPlace(this);
        public Tensor logical_or(Tensor other) => Ops.logical_or.Call(this, other);
        public Tensor logical_or_(Tensor other) => Ops.logical_or_.InPlace(this, other);
        public Tensor logical_xor(Tensor other) => Ops.logical_xor.Call(this, other);
        public Tensor logical_xor_(Tensor other) => Ops.logical_xor_.InPlace(this, other);
    }
}
