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
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "nnet.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository,
        };
        start.Environment["NO_COLOR"] = "1";
        return Process.Start(start)!;
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
