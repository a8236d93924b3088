using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Nnet.Tool.Tests;

/// <summary>Runs the command as a user does: a process of its own.</summary>
internal static class NnetCommand
{
    public static string Repository => Path.GetFullPath(Path.Combine(Here(), "..", ".."));

    public static string Programs => Path.Combine(Repository, "tests", "programs");

    public static (int ExitCode, string Output, string Error) Run(params string[] arguments)
    {
        using var process = Start(arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    public static Process Start(params string[] arguments)
    {
        // Where the tests run in the background of a shell, Ctrl-C is ignored, and all children would inherit that.
        string[] command = [.. IgnoresInterrupt() ? ["env", "--default-signal=INT"] : Array.Empty<string>(), "dotnet", Path.Combine(AppContext.BaseDirectory, "nnet.dll"), .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository,
        };
        start.Environment["NO_COLOR"] = "1";
        return Process.Start(start)!;
    }

    private static bool IgnoresInterrupt()
    {
        const string Status = "/proc/self/status";
        const long Interrupt = 1 << 1;
        return File.Exists(Status) && File.ReadLines(Status).FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } line && (Convert.ToInt64(line[7..].Trim(), 16) & Interrupt) != 0;
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
