using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>
/// Mixed precision on the calling thread until it is disposed: matrix products and convolutions run in bfloat16 or float16, what needs range stays in float32.
/// TorchSharp has no such member. What is above the seam finds it as AppContext data, <c>Func&lt;int, int, IDisposable&gt;</c> of device type and element type,
/// and does without it where another backend stands.
/// </summary>
internal sealed class Autocast : IDisposable
{
    /// <summary>The name under which the application context has it.</summary>
    internal const string ServiceName = "Nnet.LibTorch.Autocast";

    private readonly DeviceType device;
    private bool over;

    internal Autocast(DeviceType device, ScalarType type)
    {
        if (type is not (ScalarType.BFloat16 or ScalarType.Float16)) throw new ArgumentException($"Mixed precision needs BFloat16 or Float16, not {type}.", nameof(type));
        if (device == DeviceType.CPU && type != ScalarType.BFloat16) throw new ArgumentException("The processor mixes precision with BFloat16 only.", nameof(type));
        this.device = device;
        NativeMethods.nnet_autocast_enter((int)device, (int)type);
    }

    /// <summary>Puts the service into the application context.</summary>
    internal static void Offer() =>
        AppContext.SetData(ServiceName, (Func<int, int, IDisposable>)((device, type) => new Autocast((DeviceType)device, (ScalarType)type)));

    public void Dispose()
    {
        if (over) return;
        over = true;
        NativeMethods.nnet_autocast_leave((int)device);
    }
}
