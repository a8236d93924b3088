using TorchSharp.Native;

namespace TorchSharp;

// Threads, versions, random state and checks.
public static partial class torch
{
    /// <summary>The version of libtorch.</summary>
    public static unsafe string __version__ => System.Runtime.InteropServices.Marshal.PtrToStringUTF8((nint)NativeMethods.nnet_torch_version())!;

    /// <summary>How many threads an operation uses.</summary>
    public static int get_num_threads() => NativeMethods.nnet_threads();

    /// <summary>Sets how many threads an operation uses.</summary>
    public static void set_num_threads(int num) => NativeError.Check(NativeMethods.nnet_set_threads(Positive(num)), nameof(set_num_threads));

    /// <summary>How many operations run beside each other.</summary>
    public static int get_num_interop_threads() => NativeMethods.nnet_interop_threads();

    /// <summary>Sets how many operations run beside each other; only once, and before the first of them.</summary>
    public static void set_num_interop_threads(int num) => NativeError.Check(NativeMethods.nnet_set_interop_threads(Positive(num)), nameof(set_num_interop_threads));

    /// <summary>Seeds the default generators of all devices, and returns the processor's.</summary>
    public static Generator manual_seed(long seed) => random.manual_seed(seed);

    /// <summary>Seeds the default generators from the operating system's entropy, and returns the seed.</summary>
    public static long seed() => random.seed();

    /// <summary>The seed that the processor's default generator started from.</summary>
    public static long initial_seed() => random.initial_seed();

    /// <summary>The state of the processor's default generator.</summary>
    public static Tensor get_rng_state() => random.get_rng_state();

    /// <summary>Takes over a state of the processor's default generator.</summary>
    public static void set_rng_state(Tensor new_state) => random.set_rng_state(new_state);

    /// <summary>True if an NVIDIA GPU can be used.</summary>
    public static bool cuda_is_available() => cuda.is_available();

    /// <summary>True if an Apple GPU can be used: never with this backend.</summary>
    public static bool mps_is_available() => NativeMethods.nnet_mps_available() != 0;

    public static Device device(string description) => new(description);
    public static Device device(string deviceType, int index = -1) => new(deviceType, index);
    public static Device device(DeviceType deviceType, int index = -1) => new(deviceType, index);
    public static Device device(int index) => new(index);

    /// <summary>The device, or the default one; throws where this machine does not have it.</summary>
    public static Device InitializeDevice(Device? device)
    {
        var chosen = device ?? get_default_device();
        InitializeDeviceType(chosen.type);
        return chosen;
    }

    /// <summary>Throws where this machine does not have the kind of device.</summary>
    public static void InitializeDeviceType(DeviceType deviceType)
    {
        if (!TryInitializeDeviceType(deviceType)) throw new InvalidOperationException($"This machine, or this libtorch, has no {deviceType} device.");
    }

    /// <summary>True if this machine has the kind of device.</summary>
    public static bool TryInitializeDeviceType(DeviceType deviceType) =>
        deviceType is DeviceType.CPU or DeviceType.META || (deviceType == DeviceType.CUDA && cuda.is_available());

    /// <summary>Nothing to check: every error is thrown where it happens.</summary>
    public static void CheckForErrors()
    {
    }

    public static bool is_tensor(object obj) => obj is Tensor;

    /// <summary>The largest number of an integer type.</summary>
    public static long max_int_value(ScalarType type) => type switch
    {
        ScalarType.Byte => byte.MaxValue,
        ScalarType.Int8 => sbyte.MaxValue,
        ScalarType.Int16 => short.MaxValue,
        ScalarType.Int32 => int.MaxValue,
        ScalarType.Int64 => long.MaxValue,
        _ => throw new ArgumentException($"{type} is not an integer type.", nameof(type)),
    };

    /// <summary>True if elements of one type can become elements of the other without a loss of kind.</summary>
    public static bool can_cast(ScalarType from, ScalarType to) => Ops.can_cast.CallBool(from, to);

    /// <summary>The smallest type that both types convert to.</summary>
    public static ScalarType promote_types(ScalarType type1, ScalarType type2) => (ScalarType)Ops.promote_types.CallLong(type1, type2);

    /// <summary>The shape that shapes broadcast to.</summary>
    public static Size broadcast_shapes(params long[][] shapes)
    {
        using var scope = NewDisposeScope();
        var parts = Array.ConvertAll(shapes, shape => empty(shape, device: META));
        return new Size(broadcast_tensors(parts)[0].shape);
    }

    private static int Positive(int num) => num > 0 ? num : throw new ArgumentOutOfRangeException(nameof(num), $"{num} threads cannot work: at least one is needed.");
}
