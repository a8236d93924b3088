using System.Numerics;
using static TorchSharp.torch;

namespace TorchSharp;

// The number in a tensor of one element, converted from whatever type it has.
public static partial class TensorExtensionMethods
{
    public static bool ToBoolean(this Tensor value) => value.ToScalar().ToBoolean();
    public static byte ToByte(this Tensor value) => value.ToScalar().ToByte();
    public static sbyte ToSByte(this Tensor value) => value.ToScalar().ToSByte();
    public static short ToInt16(this Tensor value) => value.ToScalar().ToInt16();
    public static int ToInt32(this Tensor value) => value.ToScalar().ToInt32();
    public static long ToInt64(this Tensor value) => value.ToScalar().ToInt64();
    public static Half ToHalf(this Tensor value) => value.ToScalar().ToHalf();
    public static BFloat16 ToBFloat16(this Tensor value) => value.ToScalar().ToBFloat16();
    public static float ToSingle(this Tensor value) => value.ToScalar().ToSingle();
    public static double ToDouble(this Tensor value) => value.ToScalar().ToDouble();
    public static (float Real, float Imaginary) ToComplex32(this Tensor value) => value.ToScalar().ToComplexFloat32();
    public static (float Real, float Imaginary) ToComplexFloat32(this Tensor value) => value.ToScalar().ToComplexFloat32();
    public static Complex ToComplex64(this Tensor value) => value.ToScalar().ToComplexFloat64();
    public static Complex ToComplexFloat64(this Tensor value) => value.ToScalar().ToComplexFloat64();

    /// <summary>A tensor of one number, without dimensions.</summary>
    public static Tensor ToTensor<T>(this T scalar, Device? device = null, bool requires_grad = false) where T : struct
    {
        using var made = from_array(new[] { scalar }, null, device);
        var shaped = made.reshape();
        return requires_grad ? shaped.requires_grad_() : shaped;
    }

    /// <summary>A tensor of an array's elements in a shape; they are copied.</summary>
    public static Tensor ToTensor<T>(this T[] rawArray, long[] dimensions, bool doCopy = false, bool requires_grad = false)
    {
        using var made = from_array(rawArray);
        var shaped = made.reshape(dimensions);
        return requires_grad ? shaped.requires_grad_() : shaped;
    }

    /// <summary>The lengths of the dimensions as 32-bit integers.</summary>
    public static ReadOnlySpan<int> IntShape(this Tensor tensor) => System.Array.ConvertAll(tensor.shape, length => checked((int)length));
}
