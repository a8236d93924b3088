using TorchSharp.Native;

namespace TorchSharp;

// Element types, devices and copies.
public static partial class torch
{
    public static Tensor BoolTensor(Tensor t) => t.to_type(ScalarType.Bool);
    public static Tensor ByteTensor(Tensor t) => t.to_type(ScalarType.Byte);
    public static Tensor DoubleTensor(Tensor t) => t.to_type(ScalarType.Float64);
    public static Tensor FloatTensor(Tensor t) => t.to_type(ScalarType.Float32);
    public static Tensor IntTensor(Tensor t) => t.to_type(ScalarType.Int32);
    public static Tensor LongTensor(Tensor t) => t.to_type(ScalarType.Int64);
    public static Tensor ShortTensor(Tensor t) => t.to_type(ScalarType.Int16);
    public static bool is_complex(Tensor input) => input.is_complex();
    public static bool is_floating_point(Tensor input) => input.is_floating_point();
    public static bool is_integral(Tensor t) => t.is_integral();
    public static long numel(Tensor input) => input.numel();
    public static ScalarType result_type(Tensor tensor1, Tensor tensor2) => (ScalarType)Ops.result_type_Tensor.CallLong(tensor1, tensor2);
}
