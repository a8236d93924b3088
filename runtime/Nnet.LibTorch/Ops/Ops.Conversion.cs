namespace TorchSharp.Native;

// Element types, devices and copies.
internal static partial class Ops
{
    internal static readonly Op
        copy_ = new("copy_"), detach = new("detach"), detach_ = new("detach_"), fill__Scalar = new("fill_.Scalar"), pin_memory = new("pin_memory"),
        result_type_Tensor = new("result_type.Tensor"), set__source_Tensor = new("set_.source_Tensor"), type_as = new("type_as"),
        zero_ = new("zero_");
}
