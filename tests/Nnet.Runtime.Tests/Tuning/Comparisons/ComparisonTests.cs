using System.Collections.Immutable;
using Nnet.Tuning.Comparisons;
using Nnet.Tuning.Engine;
using Shouldly;

namespace Nnet.Runtime.Tests.Tuning.Comparisons;

public sealed class ComparisonTests
{
    private static readonly ChoiceParameter Activation = new("network.activation", "relu", "gelu") { Role = ParameterRole.Scientific };

    [Fact]
    public void Ablation_TableWhoseDeltasDoNotAddUp_IsNamed()
    {
        AblationRow[] rows = [new("augmentation", ["augment"], 82.5, 7.3), new("dropout", ["dropout"], 84.4, 1.9), new("cosine", ["schedule"], 86.9, 1.5)];
        string[] faults = [.. new Ablation("baseline", 75.2, rows).Check()];
        faults.ShouldContain(fault => fault.Contains("\"cosine\" claims a change of +1.5, but its scores differ by +2.5"));
        faults.ShouldContain(fault => fault.Contains("add up to 85.9, but the last row says 86.9"));
    }

    [Fact]
    public void Ablation_SoundTable_IsSilent() => new Ablation("baseline", 75.2, [new("augmentation", ["augment"], 82.5, 7.3), new("dropout", ["dropout"], 84.4, 1.9)]).Check().ShouldBeEmpty();

    [Fact]
    public void Ablation_TwoFactorsInOneRow_IsConfounded() => new Ablation("base", 1, [new("both", ["width", "optimizer.lr"], 2)]).Check().ShouldHaveSingleItem().ShouldContain("confounded");

    [Theory]
    [InlineData(0.9, 0.8, 0.01, "adopt it")]
    [InlineData(0.9, 0.89, 0.01, "take the simpler one")]
    public void Comparison_GapAndNoise_Decide(double first, double second, double noise, string verdict)
    {
        var comparison = Comparison.Of(Activation, [Trial(0, "relu", first), Trial(1, "gelu", second), Trial(2, "relu", 0.1), Trial(3, "gelu", 0.2)], maximize: true, noise);
        comparison.Rows[0].Value.ShouldBe("relu");
        comparison.Verdict.ShouldContain(verdict);
    }

    [Fact]
    public void Comparison_UnequalNumbersOfTrials_IsNotTrusted() =>
        Comparison.Of(Activation, [Trial(0, "relu", 0.9), Trial(1, "gelu", 0.8), Trial(2, "relu", 0.1), Trial(3, "relu", 0.2)], maximize: true, 0.01).Verdict.ShouldContain("as many");

    [Fact]
    public void Caveats_SeveralScientificParameters_AreConfounded()
    {
        var space = new SearchSpace(Activation, new ChoiceParameter("optimizer", "Adam", "Sgd") { Role = ParameterRole.Scientific }, new FloatParameter("optimizer.lr", 1e-4, 1, true), new ChoiceParameter("batch", 32) { Role = ParameterRole.Fixed });
        string[] caveats = [.. ParameterRoles.Caveats(space)];
        caveats.ShouldContain(caveat => caveat.Contains("confounded"));
        caveats.ShouldContain(caveat => caveat.Contains("batch is fixed"));
        caveats.ShouldContain(caveat => caveat.Contains("optimizer.lr is shared by all optimizers"));
    }

    private static Trial Trial(int number, string activation, double score) =>
        new(number, TrialState.Finished, ImmutableSortedDictionary<string, object>.Empty.Add("network.activation", activation), [score], []);

    [Theory]
    [InlineData(1e-3, 0)]
    [InlineData(9.9e-2, 1)]
    public void Confounders_BestOfOneValueAtTheEdgeOfANuisance_IsNamed(double rate, int count)
    {
        var space = new SearchSpace(new ChoiceParameter("network.width", 16, 32) { Role = ParameterRole.Scientific }, new FloatParameter("optimizer.lr", 1e-4, 1e-1, Log: true) { Role = ParameterRole.Nuisance });
        Trial[] trials = [Trial(0, 16L, 2e-3, 0.9), Trial(1, 32L, rate, 0.8)];
        var doubts = Comparison.Of(space.Parameters[0], trials, maximize: true, noise: null).Confounders(space).ToArray();
        doubts.Length.ShouldBe(count);
        doubts.ShouldAllBe(doubt => doubt.StartsWith("The best of network.width = 32 stands at the edge of the range of optimizer.lr", StringComparison.Ordinal));

        static Trial Trial(int number, long width, double lr, double score) =>
            new(number, TrialState.Finished, System.Collections.Immutable.ImmutableSortedDictionary.CreateRange([KeyValuePair.Create<string, object>("network.width", width), KeyValuePair.Create<string, object>("optimizer.lr", lr)]), [score], []);
    }
}
