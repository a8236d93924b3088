namespace TorchSharp;

// Which element type and which device a factory takes when none is named.
public static partial class torch
{
    private static ScalarType defaultType = ScalarType.Float32;
    private static Device defaultDevice = new(DeviceType.CPU);

    /// <summary>The element type of floating-point tensors when none is named: Float32 at first.</summary>
    public static ScalarType get_default_dtype() => defaultType;

    /// <summary>Sets the element type of floating-point tensors when none is named.</summary>
    public static void set_default_dtype(ScalarType dtype)
    {
        if (!is_floating_point(dtype)) throw new ArgumentException($"{dtype} is not a floating-point type.", nameof(dtype));
        defaultType = dtype;
    }

    /// <summary>Takes the default element type from a tensor.</summary>
    public static void set_default_tensor_type(Tensor t) => set_default_dtype(t.dtype);

    /// <summary>The device of new tensors when none is named: the processor at first.</summary>
    public static Device get_default_device() => defaultDevice;

    /// <summary>Sets the device of new tensors when none is named.</summary>
    public static void set_default_device(Device device) => defaultDevice = device ?? throw new ArgumentNullException(nameof(device));

    /// <inheritdoc cref="set_default_device(Device)"/>
    public static void set_default_device(string device) => set_default_device(new Device(device));

    public static bool is_floating_point(ScalarType type) => type is ScalarType.Float16 or ScalarType.BFloat16 or ScalarType.Float32 or ScalarType.Float64;
    public static bool is_complex(ScalarType type) => type is ScalarType.ComplexFloat32 or ScalarType.ComplexFloat64;
    public static bool is_integral(ScalarType type) => type <= ScalarType.Int64 || type == ScalarType.Bool;
    public static bool is_quantized(ScalarType type) => type is ScalarType.QInt8 or ScalarType.QUInt8 or ScalarType.QInt32;
}
