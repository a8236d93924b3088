using Nnet.Tuning.Engine;

namespace Nnet.Benchmarks.Tuning;

/// <summary>The distance to the known minimum after 100 trials, the median of 20 seeds, for each sampler.</summary>
internal static class SamplerQuality
{
    private const int Trials = 100;
    private const int Seeds = 20;

    public static void Run()
    {
        (string Name, ISampler Sampler)[] samplers = [("random", new RandomSampler()), ("sobol", new SobolSampler()), ("tpe", new TpeSampler())];
        Console.WriteLine($"distance to the minimum after {Trials} trials, median of {Seeds} seeds (8 trials at a time; tpe also one at a time)");
        Console.WriteLine($"{"",-16} {string.Join(' ', samplers.Select(entry => $"{entry.Name,10}"))} {"tpe, lag 0",10}   seeds where tpe beats random");
        foreach (var function in TestFunction.All)
        {
            var gaps = samplers.Select(entry => Gaps(function, entry.Sampler, 7)).Append(Gaps(function, new TpeSampler(), 0)).ToArray();
            var wins = gaps[2].Zip(gaps[0], (tpe, random) => tpe < random).Count(win => win);
            Console.WriteLine($"{function.Name,-16} {string.Join(' ', gaps.Select(gap => $"{Median(gap),10:0.0000}"))}   {wins} of {Seeds}");
        }
    }

    private static double[] Gaps(TestFunction function, ISampler sampler, int lag) => [.. Enumerable.Range(0, Seeds).Select(seed =>
    {
        using var storage = new MemoryStorage();
        var study = new StudyDefinition(function.Name, function.Space, [false], Trials, seed) { Lag = lag };
        return new StudyRunner(storage, study, sampler, new NoPruner()).Run(function).Min(trial => trial.Score!.Value) - function.Least;
    })];

    private static double Median(double[] values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
