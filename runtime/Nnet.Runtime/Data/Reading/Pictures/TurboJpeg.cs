using System.Reflection;
using System.Runtime.InteropServices;

namespace Nnet.Data.Reading.Pictures;

/// <summary>The functions of libjpeg-turbo's TurboJPEG interface that are used here; they report errors by their result, not by leaving the stack.</summary>
internal static partial class TurboJpeg
{
    private const string Library = "turbojpeg";
    private static readonly string[] Names = ["libturbojpeg.so.0", "libturbojpeg.0.dylib", "/opt/homebrew/lib/libturbojpeg.dylib", "/usr/local/lib/libturbojpeg.dylib", "libturbojpeg.dll"];

    static TurboJpeg() => NativeLibrary.SetDllImportResolver(typeof(TurboJpeg).Assembly, Resolve);

    [LibraryImport(Library, EntryPoint = "tjInitDecompress")]
    public static partial nint Start();

    [LibraryImport(Library, EntryPoint = "tjDecompressHeader3")]
    public static partial int ReadHeader(nint handle, byte[] bytes, nuint length, out int width, out int height, out int subsampling, out int colorSpace);

    [LibraryImport(Library, EntryPoint = "tjDecompress2")]
    public static partial int Decompress(nint handle, byte[] bytes, nuint length, [Out] byte[] pixels, int width, int pitch, int height, int format, int flags);

    [LibraryImport(Library, EntryPoint = "tjDestroy")]
    public static partial int Destroy(nint handle);

    /// <summary>What went wrong last.</summary>
    public static string Error(nint handle) => Marshal.PtrToStringUTF8(LastError(handle)) ?? "unknown error";

    [LibraryImport(Library, EntryPoint = "tjGetErrorStr2")]
    private static partial nint LastError(nint handle);

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        if (name != Library || NativeLibrary.TryLoad(name, assembly, path, out var found))
        {
            return 0;
        }

        foreach (var candidate in Names)
        {
            if (NativeLibrary.TryLoad(candidate, out found))
            {
                return found;
            }
        }

        return 0;
    }
}
