using System.Text.Json.Nodes;
using Nnet.Hyperparameters;
using Nnet.Runs;
using Nnet.Training;

namespace Nnet.Tuning.Steps;

/// <summary>A range test: 100 updates at each of some rates. The best rate is where the loss falls most; the edge is the smallest from which on it explodes.</summary>
internal static class RateFinder
{
    private const string Step = "find learning_rate";
    private const int Updates = 100;

    public static StepVerdict Run(Recipe recipe, HyperparameterValues values, TrainingOptions options, double from, double to)
    {
        var count = Math.Max(2, (int)Math.Round(2 * Math.Log10(to / from)) + 1);
        var trials = Enumerable.Range(0, count).Select(i => RateTrial.Of(recipe, values, options, from * Math.Pow(to / from, i / (count - 1.0)), Updates)).ToArray();
        double own;
        using (var bench = Laboratory.Open(recipe, values, options)) own = bench.Rate;
        return Judge(trials, own);
    }

    /// <summary>The verdict on trials by rising rate.</summary>
    /// <param name="trials">At least one.</param>
    /// <param name="own">The recipe's rate.</param>
    public static StepVerdict Judge(IReadOnlyList<RateTrial> trials, double own)
    {
        var data = Data(trials);
        var labels = string.Join(", ", trials.Select(trial => $"{Show(trial.Rate)} {trial.Label.ToString().ToLowerInvariant()}"));
        RateTrial[] good = [.. trials.Where(trial => trial.Label == RateLabel.Good)];
        if (good.Length == 0)
        {
            var explodes = trials[0].Label == RateLabel.Explode;
            return new(Step, false, $"No rate makes the loss fall in {Updates} updates: {labels}.")
            {
                Advice = explodes ? "Even the smallest explodes: look at the scaling of the data and at the loss, and begin at a smaller rate." : "The loss hardly moves at any: end at a larger rate; if that changes nothing, look at what \"check overfit\" says of the gradients.",
                Data = data,
            };
        }

        var best = good.MaxBy(trial => trial.Fall)!;
        var edge = trials.FirstOrDefault(trial => trial.Rate > best.Rate && trial.Label == RateLabel.Explode);
        var (low, high) = (best.Rate / 10, edge is null ? best.Rate * 3 : Math.Min(best.Rate * 3, edge.Rate / 2));
        var end = edge is null ? "none explodes" : $"from {Show(edge.Rate)} on it explodes";
        var first = FormattableString.Invariant($"At {Show(best.Rate)} the loss falls fastest, from {best.First:0.###} to {best.Last:0.###} in {best.Losses.Count} updates; {end} ({labels}).");
        var ownWords = own < good[0].Rate / 2 ? $"The recipe's own {Show(own)} is too low. " : own > good[^1].Rate * 2 ? $"The recipe's own {Show(own)} is too high. " : "";
        return new(Step, true, first) { Advice = $"{ownWords}Search \"optimizer.lr in log {Show(low)} to {Show(high)}\".", Data = data };
    }

    private static string Show(double rate) => rate.ToString("0.#e+0", System.Globalization.CultureInfo.InvariantCulture).Replace("e+", "e", StringComparison.Ordinal);

    private static string Data(IEnumerable<RateTrial> trials) => new JsonObject
    {
        ["rates"] = new JsonArray([.. trials.Select(trial => (JsonNode)new JsonObject
        {
            ["rate"] = trial.Rate,
            ["label"] = trial.Label.ToString().ToLowerInvariant(),
            ["first"] = Numbers.ToJson(trial.First),
            ["last"] = Numbers.ToJson(trial.Last),
            ["losses"] = new JsonArray([.. trial.Smoothed().Select(loss => Numbers.ToJson(loss))]),
        })]),
    }.ToJsonString();
}
