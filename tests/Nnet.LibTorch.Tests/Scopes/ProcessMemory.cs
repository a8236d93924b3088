using System.Diagnostics;
using static TorchSharp.torch;

namespace Nnet.LibTorch.Tests.Scopes;

/// <summary>What the process holds, once the collector has freed what nobody needs.</summary>
internal static class ProcessMemory
{
    internal static long Tensors()
    {
        Collect();
        return Tensor.TotalCount;
    }

    internal static long ResidentBytes()
    {
        Collect();
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }
}
