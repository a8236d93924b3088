using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Conversions of modules that keep the module's own type.</summary>
public static class ModuleExtensionMethods
{
    /// <summary>Converts floating-point parameters and buffers to an element type; returns the same module.</summary>
    public static T to<T>(this T module, ScalarType type, bool non_blocking = false) where T : nn.Module => (T)module._to(type, non_blocking);

    /// <summary>Moves parameters and buffers to a device; returns the same module.</summary>
    public static T to<T>(this T module, Device device, bool non_blocking = false) where T : nn.Module => (T)module._to(device.type, device.index, non_blocking);

    /// <summary>Moves and converts parameters and buffers; returns the same module.</summary>
    public static T to<T>(this T module, Device device, ScalarType type, bool non_blocking = false) where T : nn.Module => (T)module._to(device, type, non_blocking);

    /// <inheritdoc cref="to{T}(T, Device, bool)"/>
    public static T to<T>(this T module, string device, bool non_blocking = false) where T : nn.Module => module.to(new Device(device), non_blocking);

    /// <inheritdoc cref="to{T}(T, Device, bool)"/>
    public static T to<T>(this T module, DeviceType deviceType, int deviceIndex = -1, bool non_blocking = false) where T : nn.Module =>
        (T)module._to(deviceType, deviceIndex, non_blocking);

    /// <summary>Moves and converts parameters and buffers like a tensor; returns the same module.</summary>
    public static T to<T>(this T module, Tensor other, bool non_blocking = false) where T : nn.Module => (T)module._to(other, non_blocking);

    /// <inheritdoc cref="to{T}(T, Device, bool)"/>
    public static T cpu<T>(this T module, bool non_blocking = false) where T : nn.Module => (T)module._to(DeviceType.CPU, -1, non_blocking);

    /// <inheritdoc cref="to{T}(T, Device, bool)"/>
    public static T cuda<T>(this T module, int deviceIndex = -1, bool non_blocking = false) where T : nn.Module => (T)module._to(DeviceType.CUDA, deviceIndex, non_blocking);

    /// <inheritdoc cref="to{T}(T, ScalarType, bool)"/>
    public static T half<T>(this T module, bool non_blocking = false) where T : nn.Module => module.to(ScalarType.Float16, non_blocking);

    /// <inheritdoc cref="to{T}(T, ScalarType, bool)"/>
    public static T bfloat16<T>(this T module, bool non_blocking = false) where T : nn.Module => module.to(ScalarType.BFloat16, non_blocking);

    /// <inheritdoc cref="to{T}(T, ScalarType, bool)"/>
    public static T @float<T>(this T module, bool non_blocking = false) where T : nn.Module => module.to(ScalarType.Float32, non_blocking);

    /// <inheritdoc cref="to{T}(T, ScalarType, bool)"/>
    public static T @double<T>(this T module, bool non_blocking = false) where T : nn.Module => module.to(ScalarType.Float64, non_blocking);

    /// <inheritdoc cref="to{T}(T, ScalarType, bool)"/>
    public static T cfloat<T>(this T module, bool non_blocking = false) where T : nn.Module => module.to(ScalarType.ComplexFloat32, non_blocking);

    /// <inheritdoc cref="to{T}(T, ScalarType, bool)"/>
    public static T cdouble<T>(this T module, bool non_blocking = false) where T : nn.Module => module.to(ScalarType.ComplexFloat64, non_blocking);
}
