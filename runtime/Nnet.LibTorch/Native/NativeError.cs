using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using static TorchSharp.torch;

namespace TorchSharp.Native;

/// <summary>
/// Turns the shim's status and message into an exception of one line: the operation, its tensors' element types and shapes, and libtorch's reason without native paths or stacks.
/// libtorch's own failures are <see cref="ExternalException"/>, as in TorchSharp; arguments of the wrong kind are <see cref="ArgumentException"/>.
/// </summary>
internal static unsafe partial class NativeError
{
    private const int Torch = 1;
    private const int MaximumReason = 400;

    /// <summary>Throws when a call without operator has failed.</summary>
    internal static void Check(int status, string operation)
    {
        if (status != 0) throw Of(status, operation);
    }

    internal static Exception OfOperator(int status, string operation, ReadOnlySpan<Arg> arguments)
    {
        var tensors = new List<string>();
        foreach (ref readonly var argument in arguments) Describe(argument, tensors);
        return Of(status, tensors.Count == 0 ? operation : $"{operation}({string.Join(", ", tensors)})");
    }

    internal static ObjectDisposedException Disposed(string operation) =>
        new(null, $"{operation}: one of the tensors is disposed. Keep it out of the scope that disposed it, or dispose it later.");

    /// <summary>libtorch's message in one line: its first line, without the marks and paths of its own sources.</summary>
    internal static string Reason(string message)
    {
        var line = message.Split('\n', 2)[0].Trim();
        line = InternalAssert().Replace(line, "");
        line = DispatcherHint().Replace(line, "");
        line = SourcePlace().Replace(line, "").Trim();
        if (line.Length == 0) line = "libtorch gave no reason";
        return line.Length <= MaximumReason ? line : line[..MaximumReason] + "…";
    }

    private static Exception Of(int status, string subject)
    {
        var message = $"{subject}: {Reason(Marshal.PtrToStringUTF8((nint)NativeMethods.nnet_last_error()) ?? "")}";
        return status == Torch ? new ExternalException(message) : new ArgumentException(message);
    }

    private static void Describe(in Arg argument, List<string> into)
    {
        switch (argument.Reference)
        {
            case Tensor tensor: into.Add(Shape(tensor)); break;
            case Tensor?[] list:
                into.Add("[" + string.Join(", ", list.Take(8).Select(item => item is null ? "null" : Shape(item))) + (list.Length > 8 ? ", …]" : "]"));
                break;
            default: break;
        }
    }

    private static string Shape(Tensor tensor) => tensor.IsInvalid
        ? "disposed"
        : string.Create(CultureInfo.InvariantCulture, $"{tensor.dtype} ({string.Join(", ", tensor.shape)})");

    [GeneratedRegex("""^.*INTERNAL ASSERT FAILED at "[^"]*":\d+, please report a bug to PyTorch\.\s*""")]
    private static partial Regex InternalAssert();

    [GeneratedRegex(@"(?<=backend\.) This could be because .*$")]
    private static partial Regex DispatcherHint();

    [GeneratedRegex(@"\s*\(?(?:at |Exception raised from )\S*\.(?:cpp|h|cu)[:"" ]\S*\)?")]
    private static partial Regex SourcePlace();
}
