using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Nnet.Benchmarks.Models;

/// <summary>The same models in PyTorch, where python3 has it: each measurement in a process of its own.</summary>
internal sealed class PyTorchSide
{
    private static readonly string[] Interpreters = ["python3", "/usr/bin/python3"];

    private readonly string? interpreter = Interpreters.FirstOrDefault(candidate => Run(candidate, ["-c", "import torch"]) is not null);

    internal bool IsThere => interpreter is not null;

    /// <summary>Milliseconds per step, the median.</summary>
    internal double Measure(TrainingCase training, int threads)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "pytorch_models.py");
        string[] arguments = [script, training.Name, training.Steps.ToString(CultureInfo.InvariantCulture), threads.ToString(CultureInfo.InvariantCulture)];
        var output = Run(interpreter!, arguments) ?? throw new InvalidOperationException($"The PyTorch side of {training.Name} failed.");
        return double.Parse(output, CultureInfo.InvariantCulture);
    }

    private static string? Run(string program, string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
