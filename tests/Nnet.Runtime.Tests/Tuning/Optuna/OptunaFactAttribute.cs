using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Nnet.Runtime.Tests.Tuning.Optuna;

/// <summary>A test that needs Debian's python3-optuna; without it, it is skipped and says so.</summary>
public sealed class OptunaFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> IsThere = new(() => Directory.Exists("/usr/lib/python3/dist-packages/optuna"));

    public OptunaFactAttribute()
    {
        if (!IsThere.Value) Skip = "Optuna (python3-optuna) is not installed; the tables are compared with its schema all the same.";
    }

    private static string Script([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", "oracle", "optuna", "read.py"));

    /// <summary>What the script prints.</summary>
    public static string Read(params string[] arguments)
    {
        using var python = Process.Start(new ProcessStartInfo("/usr/bin/python3", [Script(), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = python.StandardError.ReadToEndAsync();
        var output = python.StandardOutput.ReadToEnd();
        python.WaitForExit();
        return python.ExitCode == 0 ? output : throw new InvalidOperationException(errors.Result);
    }
}
