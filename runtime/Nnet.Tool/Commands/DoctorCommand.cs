using System.CommandLine;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using TorchSharp;

namespace Nnet.Tool.Commands;

/// <summary><c>nnet doctor</c>: what this machine has.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var command = new Command("doctor", "Shows what this machine has, and what is missing.");
        command.SetAction(_ => Run());
        return command;
    }

    private static int Run()
    {
        Line("nnet", typeof(DoctorCommand).Assembly.GetName().Version?.ToString() ?? "");
        Line("runtime", RuntimeInformation.FrameworkDescription);
        Line("system", $"{RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} processors");
        Line("processor", Features());
        try
        {
            using var warm = torch.ones(8, 8).mm(torch.ones(8, 8));
            Line("torch backend", typeof(torch).Assembly.GetName().Name == "Nnet.LibTorch" ? "LibTorch (the system's library)" : "TorchSharp (packages)");
            Line("libtorch", torch.__version__);
            Line("threads", torch.get_num_threads().ToString(System.Globalization.CultureInfo.InvariantCulture));
            Line("GPUs", torch.cuda.is_available() ? torch.cuda.device_count().ToString(System.Globalization.CultureInfo.InvariantCulture) : "none");
        }
        catch (Exception exception) when (exception is DllNotFoundException or TypeInitializationException or ExternalException)
        {
            Line("libtorch", $"missing: {(exception.InnerException ?? exception).Message}");
            return ExitCodes.WrongUse;
        }

        var blas = Blas.Find();
        Line("BLAS", blas.Name);
        if (blas.IsReference)
        {
            Console.WriteLine("  warning: the reference BLAS multiplies matrices 20 times slower than OpenBLAS. Remedy: apt-get install libopenblas0-openmp");
        }

        return ExitCodes.Fine;
    }

    private static void Line(string name, string value) => Console.WriteLine($"{name,-14} {value}");

    private static string Features()
    {
        (string Name, bool Has)[] features =
        [
            ("avx2", Avx2.IsSupported),
            ("avx512", Avx512F.IsSupported),
            ("bf16", CpuFlags.Contains("avx512_bf16") || CpuFlags.Contains("bf16")),
            ("amx", CpuFlags.Contains("amx_bf16")),
        ];
        return string.Join(", ", features.Select(feature => $"{feature.Name} {(feature.Has ? "yes" : "no")}"));
    }

    private static IReadOnlySet<string> CpuFlags { get; } = File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").Where(line => line.StartsWith("flags", StringComparison.Ordinal) || line.StartsWith("Features", StringComparison.Ordinal)).Take(1).SelectMany(line => line.Split(' ')).ToHashSet()
        : new HashSet<string>();
}
