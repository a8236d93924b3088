using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>What a <see cref="NativeValue"/> holds; the order is that of the shim's ValueTag.</summary>
internal enum ValueTag
{
    None, Tensor, Int, Double, Bool, Complex, IntList, DoubleList, BoolList, TensorList, String, Device, Generator, Default,
}

/// <summary>One argument or result on its way through the shim: 16 bytes, laid out as the shim's Value.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeValue
{
    internal ValueTag Tag;
    internal int Count;
    internal long Bits;
}
