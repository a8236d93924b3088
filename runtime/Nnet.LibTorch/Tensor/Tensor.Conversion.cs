using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    // Element types, devices and copies.
    public partial class Tensor
    {
        public Tensor bfloat16() => to_type(ScalarType.BFloat16);
        public Tensor @bool() => to_type(ScalarType.Bool);
        public Tensor @byte() => to_type(ScalarType.Byte);
        public Tensor cdouble() => to_type(ScalarType.ComplexFloat64);
        public Tensor cfloat() => to_type(ScalarType.ComplexFloat32);
        public Tensor @char() => to_type(ScalarType.Int8);
        public Tensor copy_(Tensor source, bool nonBlocking = false) => Ops.copy_.InPlace(this, source, nonBlocking);
        public Tensor cpu() => to(CPU);
        public Tensor cuda(Device? device = null, bool non_blocking = false) => to(device ?? CUDA, non_blocking: non_blocking);
        public Tensor detach() => Ops.detach.Call(this);
        public Tensor detach_() => Ops.detach_.InPlace(this);
        public Tensor @double() => to_type(ScalarType.Float64);
        public Tensor fill_(Scalar value) => Ops.fill__Scalar.InPlace(this, value);
        public Tensor @float() => to_type(ScalarType.Float32);
        public Tensor half() => to_type(ScalarType.Float16);
        public Tensor @int() => to_type(ScalarType.Int32);
        public Tensor @long() => to_type(ScalarType.Int64);
        public Tensor pin_memory() => Ops.pin_memory.Call(this);
        public Tensor set_(Tensor source) => Ops.set__source_Tensor.InPlace(this, source);
        public Tensor @short() => to_type(ScalarType.Int16);
        public Tensor to(DeviceType deviceType, int deviceIndex = -1, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to(new Device(deviceType, deviceIndex), copy, disposeAfter, non_blocking);
        public Tensor to(string device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to(new Device(device), copy, disposeAfter, non_blocking);
        public Tensor to(Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to(dtype, device, copy, disposeAfter, non_blocking);
        public Tensor to(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to_type(type, copy, disposeAfter, non_blocking);
        public Tensor type(Func<Tensor, Tensor> typeFunc) => typeFunc(this);
        public Tensor type(ScalarType dtype) => to_type(dtype);
        public Tensor type_as(Tensor tensor) => Ops.type_as.Call(this, tensor);
        public Tensor with_requires_grad(bool requires_grad = true) => requires_grad_(requires_grad);
        public Tensor zero_() => Ops.zero_.InPlace(this);
    }
}
