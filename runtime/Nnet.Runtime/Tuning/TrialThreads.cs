using System.Globalization;
using Nnet.Tuning.Engine;

namespace Nnet.Tuning;

/// <summary>
/// The threads that a trial computes with. They belong to the study: sums over another number of threads differ in their last digits, and a sampler that learns would
/// then propose something else. So they don't depend on the number of workers, and a study that goes on, also on another machine, keeps them.
/// </summary>
internal static class TrialThreads
{
    private const string Key = "threads";

    /// <summary>As the options say, else as the study remembers, else the machine's processors shared among the trials that the plan runs in parallel; remembered from then on.</summary>
    public static int Of(IStudyStorage storage, long study, TuningPlan plan, TuningOptions options)
    {
        int? known = storage.Attributes(study).TryGetValue(Key, out var json) ? int.Parse(json, CultureInfo.InvariantCulture) : null;
        var threads = options.Training.Threads ?? known ?? Math.Max(1, Environment.ProcessorCount / Math.Max(1, plan.Parallel ?? 1));
        if (known is { } before && before != threads)
        {
            options.Log(string.Create(CultureInfo.InvariantCulture, $"Trials compute with {threads} threads from now on instead of {before}: scores may differ from the earlier ones in their last digits."));
        }

        if (known != threads)
        {
            storage.SetAttribute(study, Key, threads.ToString(CultureInfo.InvariantCulture));
        }

        return threads;
    }
}
