using TorchSharp.Native;

namespace TorchSharp;

// Bitwise and logical operations.
public static partial class torch
{
    public static Tensor bitwise_and(Tensor left, Tensor right) => Ops.bitwise_and_Tensor.Call(left, right);
    public static Tensor bitwise_and_(Tensor left, Tensor right) => Ops.bitwise_and__Tensor.InPlace(left, right);
    public static Tensor bitwise_left_shift(Tensor left, Tensor right) => Ops.bitwise_left_shift_Tensor.Call(left, right);
    public static Tensor bitwise_left_shift_(Tensor left, Tensor right) => Ops.bitwise_left_shift__Tensor.InPlace(left, right);
    public static Tensor bitwise_not(Tensor input) => Ops.bitwise_not.Call(input);
    public static Tensor bitwise_not_(Tensor input) => Ops.bitwise_not_.InPlace(input);
    public static Tensor bitwise_or(Tensor left, Tensor right) => Ops.bitwise_or_Tensor.Call(left, right);
    public static Tensor bitwise_or_(Tensor left, Tensor right) => Ops.bitwise_or__Tensor.InPlace(left, right);
    public static Tensor bitwise_right_shift(Tensor left, Tensor right) => Ops.bitwise_right_shift_Tensor.Call(left, right);
    public static Tensor bitwise_right_shift_(Tensor left, Tensor right) => Ops.bitwise_right_shift__Tensor.InPlace(left, right);
    public static Tensor bitwise_xor(Tensor left, Tensor right) => Ops.bitwise_xor_Tensor.Call(left, right);
    public static Tensor bitwise_xor_(Tensor left, Tensor right) => Ops.bitwise_xor__Tensor.InPlace(left, right);
    public static Tensor logical_and(Tensor left, Tensor right) => Ops.logical_and.Call(left, right);
    public static Tensor logical_and_(Tensor left, Tensor right) => Ops.logical_and_.InPlace(left, right);
    public static Tensor logical_not(Tensor input) => Ops.logical_not.Call(input);
    public static Tensor logical_or(Tensor left, Tensor right) => Ops.logical_or.Call(left, right);
    public static Tensor logical_or_(Tensor left, Tensor right) => Ops.logical_or_.InPlace(left, right);
    public static Tensor logical_xor(Tensor left, Tensor right) => Ops.logical_xor.Call(left, right);
    public static Tensor logical_xor_(Tensor left, Tensor right) => Ops.logical_xor_.InPlace(left, right);
}
