using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>Finds the shim beside the assembly, loads it with the system's libtorch, and sets up the allocator.</summary>
internal static unsafe class NativeLoader
{
    private const string FileName = "lib" + NativeMethods.Library + ".so";
    private const string ReferenceBlas = "/blas/libblas.so";

    private static readonly Lazy<nint> Shim = new(Load);

    /// <summary>The path of the BLAS library that libtorch calls, or "" where it brings its own.</summary>
    internal static string BlasPath => Marshal.PtrToStringUTF8((nint)NativeMethods.nnet_blas_path()) ?? "";

#pragma warning disable CA2255 // The resolver has to be there before the first call, and only a module initializer is.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Register()
    {
        NativeLibrary.SetDllImportResolver(typeof(NativeLoader).Assembly, Resolve);
        Autocast.Offer();
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path) => name == NativeMethods.Library ? Shim.Value : 0;

    private static nint Load()
    {
        var handle = Open();
        var start = (delegate* unmanaged<void>)NativeLibrary.GetExport(handle, nameof(NativeMethods.nnet_start));
        start();
        var blas = (delegate* unmanaged<byte*>)NativeLibrary.GetExport(handle, nameof(NativeMethods.nnet_blas_path));
        WarnOfReferenceBlas(Marshal.PtrToStringUTF8((nint)blas()) ?? "");
        return handle;
    }

    private static nint Open()
    {
        var place = Path.Combine(AppContext.BaseDirectory, FileName);
        if (!File.Exists(place)) place = Path.Combine(Path.GetDirectoryName(typeof(NativeLoader).Assembly.Location) ?? "", FileName);
        // A package has it in runtimes/<platform>/native, where the host looks.
        if (!File.Exists(place) && NativeLibrary.TryLoad(NativeMethods.Library, typeof(NativeLoader).Assembly, null, out var packaged)) return packaged;
        if (!File.Exists(place)) throw new DllNotFoundException($"{FileName} is not beside the program. Build the project Nnet.LibTorch again.");
        try
        {
            return NativeLibrary.Load(place);
        }
        catch (DllNotFoundException failure)
        {
            throw new DllNotFoundException($"libtorch cannot be loaded ({LoaderReason(failure)}). On Debian or Ubuntu: apt-get install libtorch-dev libopenblas0-openmp");
        }
    }

    // The loader's message lists what it tried, line by line; the line that names a missing library is the one that helps.
    private static string LoaderReason(DllNotFoundException failure)
    {
        var lines = failure.Message.Split('\n', StringSplitOptions.TrimEntries);
        return Array.Find(lines, line => line.Contains("cannot open shared object", StringComparison.Ordinal) || line.Contains("undefined symbol", StringComparison.Ordinal)) ?? lines[0];
    }

    private static void WarnOfReferenceBlas(string path)
    {
        if (path.Contains(ReferenceBlas, StringComparison.Ordinal))
            Console.Error.WriteLine("warning: libtorch calls the reference BLAS, matrix products are about 20 times slower than they need be. On Debian or Ubuntu: apt-get install libopenblas0-openmp");
    }
}
