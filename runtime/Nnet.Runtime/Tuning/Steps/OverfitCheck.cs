using Nnet.Hyperparameters;
using Nnet.Training;

namespace Nnet.Tuning.Steps;

/// <summary>A few samples must be learned by heart, every one, once regularization is off: else capacity, learning rate or the computation itself is wrong.</summary>
internal static class OverfitCheck
{
    private static readonly double[] OtherRates = [1e-3, 1e-2, 1e-1, 1e-4];

    public static StepVerdict Run(Recipe recipe, HyperparameterValues values, TrainingOptions options, int samples)
    {
        var step = $"check overfit {samples} samples";
        var run = OverfitRun.Of(recipe, values, options, samples);
        var numbers = run.IsLearned
            ? FormattableString.Invariant($"{samples} samples are learned by heart in {run.Epochs} epochs: the loss went from {run.First:0.###} to {run.Last:0.###}{(run.Accuracy is null ? "" : ", every sample is right")}")
            : FormattableString.Invariant($"{samples} samples are not learned by heart in {run.Epochs} epochs: the loss went from {run.First:0.###} to {run.Last:0.###}{(run.Accuracy is { } share ? $", {share:0.0 %} of the samples are right" : "")}");
        numbers += $" ({PlainRecipe.WhatIsOff(recipe, values)}).";
        if (run.Fault is { } fault) return new(step, false, $"{numbers} {fault}") { Advice = "Correct that first: no other number counts until every layer learns." };
        if (!run.IsLearned) return new(step, false, $"{numbers} {run.Dead}".TrimEnd()) { Advice = Cause(recipe, values, options, samples, run, out var isRate), IsRateAlone = isRate };
        return new(step, true, numbers) { Advice = AtChance(recipe, values, run) };
    }

    private static string Cause(Recipe recipe, HyperparameterValues values, TrainingOptions options, int samples, OverfitRun run, out bool isRate)
    {
        isRate = true;
        foreach (var rate in OtherRates.Where(rate => rate != run.Rate))
        {
            var other = OverfitRun.Of(recipe, values, options, samples, rate);
            if (!other.IsLearned) continue;
            var way = run.Rate > rate ? "high" : "low";
            return FormattableString.Invariant($"The learning rate of {run.Rate:0.##e+0} is too {way}: with {rate:0.##e+0} they are learned in {other.Epochs} epochs.{(double.IsFinite(run.Last) ? "" : " The loss was not finite any more.")}");
        }

        isRate = false;
        return "No learning rate from 1e-4 to 1e-1 does it. Look, in this order, at equal inputs with different labels, the scaling of the inputs, the size of the network, the loss.";
    }

    private static string AtChance(Recipe recipe, HyperparameterValues values, OverfitRun run)
    {
        if (run.Others is not { } others || recipe.Define(values).Data.Fields.FirstOrDefault(field => field is { Type: Data.FieldType.Class, Shape.Count: 0 }) is not { } label) return "";
        var chance = 1.0 / label.Classes;
        return others <= chance + (2 * Math.Sqrt(chance * (1 - chance) / 512))
            ? FormattableString.Invariant($"But of other training samples it gets {others:0.0 %} right, which is chance: the labels may not belong to their inputs (shuffled, or shifted by a row), or {label.Name} does not follow from what the network sees.")
            : "";
    }
}
