using System.Diagnostics;
using System.Globalization;

namespace Nnet.Tuning.Engine;

/// <summary>Workers by name: machine, process and a number in it.</summary>
internal static class Worker
{
    /// <summary>The name of a worker of this process.</summary>
    public static string Name(int number) => $"{Process(Environment.ProcessId)}{number}";

    /// <summary>What the names of a process on this machine begin with.</summary>
    public static string Process(int id) => $"{Environment.MachineName}:{id}:";

    /// <summary>Frees the trials of processes of this machine that are gone, so that nobody waits for their leases.</summary>
    public static void ReleaseTheDead(IStudyStorage storage, long study)
    {
        foreach (var process in storage.Workers(study).Select(ProcessOf).OfType<int>().Distinct().Where(id => !IsAlive(id))) storage.Release(study, Process(process));
    }

    /// <summary>The process of a worker of this machine; null: it is of another one.</summary>
    private static int? ProcessOf(string worker) =>
        worker.Split(':') is [var machine, var process, _] && machine == Environment.MachineName && int.TryParse(process, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static bool IsAlive(int id)
    {
        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
