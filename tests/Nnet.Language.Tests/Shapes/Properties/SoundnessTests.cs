using FsCheck;
using FsCheck.Fluent;
using Nnet.Language.Shapes;
using Shouldly;

namespace Nnet.Language.Tests.Shapes.Properties;

/// <summary>The algebra against brute force over small sizes: never a false proof, never a wrong simplification.</summary>
public class SoundnessTests
{
    [Fact]
    public void CanonicalForm_HasTheValueOfTheExpression() => Check(Generators.Expression, expression =>
    {
        var dim = expression.ToDim();
        foreach (var sizes in Generators.AllSizes)
            if (expression.Evaluate(sizes) is { } value && dim.Evaluate(sizes) is var found && found != value) return false;
        return true;
    });

    [Fact]
    public void Proof_IsTrueForAllSizesThatTheFactsAllow() => Check(Generators.Problem, problem =>
    {
        var proof = problem.ToFacts().Prove(problem.Claim.ToCondition());
        if (proof.IsUndecided) return true;
        return problem.Allowed.All(sizes => problem.Claim.Evaluate(sizes) is not { } holds || holds == proof.IsProved);
    });

    [Fact]
    public void Simplify_KeepsTheValue() => Check(Generators.Problem, problem =>
    {
        var original = problem.Claim.Left;
        var dim = problem.ToFacts().Simplify(original.ToDim());
        return problem.Allowed.All(sizes => original.Evaluate(sizes) is not { } value || dim.Evaluate(sizes) == value);
    });

    [Fact]
    public void Bounds_ContainEveryValue() => Check(Generators.Problem, problem =>
    {
        var original = problem.Claim.Left;
        var (low, high) = problem.ToFacts().Bounds(original.ToDim());
        return problem.Allowed.All(sizes => original.Evaluate(sizes) is not { } value || (value >= (low ?? long.MinValue) && value <= (high ?? long.MaxValue)));
    });

    [Fact]
    public void Contradiction_IsFoundOnlyWhereNoSizesAreAllowed() => Check(Generators.Problem, problem =>
        !problem.ToFacts().IsContradictory || !problem.Allowed.Any());

    [Fact]
    public void MissingFact_DecidesTheClaim() => Check(Generators.Problem, problem =>
    {
        var facts = problem.ToFacts();
        var claim = problem.Claim.ToCondition();
        if (facts.Prove(claim) is not Proof.Undecided undecided) return true;
        return undecided.MissingFact.Equals(claim) || facts.Assume(undecided.MissingFact).Prove(claim).IsProved;
    }, tests: 200);

    [Fact]
    public void Counterexample_BreaksTheClaimAndNoFact() => Check(Generators.Problem, problem =>
    {
        if (problem.ToFacts().Prove(problem.Claim.ToCondition()) is not Proof.Undecided { Counterexample: { } witness }) return true;
        var sizes = new[] { Generators.A, Generators.B, Generators.K }.ToDictionary(symbol => symbol, symbol => witness.Sizes.GetValueOrDefault(symbol, 1));
        return problem.Claim.Evaluate(sizes) != true && problem.Facts.Where(fact => fact.ToCondition().Symbols.All(witness.Sizes.ContainsKey)).All(fact => fact.Evaluate(sizes) != false);
    }, tests: 200);

    /// <summary>The prover is no prover if it always gives up.</summary>
    [Fact]
    public void Claims_AreDecidedMoreOftenThanNot()
    {
        var problems = Generators.Problem.Sample(400, 30).ToList();
        problems.Count(problem => !problem.ToFacts().Prove(problem.Claim.ToCondition()).IsUndecided).ShouldBeGreaterThan(150);
    }

    private static void Check<T>(Gen<T> generator, Func<T, bool> holds, int tests = 1500) =>
        Prop.ForAll(Arb.From(generator), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(tests));
}
