using TorchSharp.Native;

namespace TorchSharp;

/// <summary>The search for NaN in gradients, turned on or off until this object is disposed; the state before comes back then.</summary>
public class AnomalyMode : IDisposable
{
    private readonly bool enabledBefore = IsEnabled;
    private readonly bool checkedBefore = ShouldCheckNaN;

    /// <summary>Turns the search on or off.</summary>
    public AnomalyMode(bool enabled, bool check_nan = true) => Set(enabled, check_nan);

    /// <summary>True while the search is on.</summary>
    public static bool IsEnabled => (NativeMethods.nnet_anomaly_mode() & 1) != 0;

    /// <summary>True while NaN is an error.</summary>
    public static bool ShouldCheckNaN => (NativeMethods.nnet_anomaly_mode() & 2) != 0;

    /// <summary>Goes back to the state before.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Goes back to the state before.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing) Set(enabledBefore, checkedBefore);
    }

    private static void Set(bool enabled, bool checkNan) => NativeMethods.nnet_set_anomaly_mode(enabled ? 1 : 0, checkNan ? 1 : 0);
}
