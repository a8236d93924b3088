using Nnet.Language.Lowering;

namespace Nnet.Language.Advice.Rules;

/// <summary>NN4005: a recipe that asks for the same results each time, and names no seed.</summary>
internal sealed class MissingSeedRule : AdviceRule
{
    public override string Id => "NN4005";

    public override string Why => "Without a seed two runs start from other weights and see other batches, so deterministic operations alone repeat nothing.";

    public override IEnumerable<AdviceFinding> Check(ProgramIr program) =>
        from recipe in program.Recipes
        where recipe.Options is { Deterministic: true, Seed: null }
        select new AdviceFinding(recipe.Line, $"{recipe.Name} is deterministic but has no seed, so two runs still differ. Add: seed 1.");
}
