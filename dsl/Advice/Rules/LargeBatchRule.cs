using Nnet.Language.Lowering;

namespace Nnet.Language.Advice.Rules;

/// <summary>NN4016: a large batch whose rate is not warmed up.</summary>
internal sealed class LargeBatchRule : AdviceRule
{
    private const int Large = 512;

    public override string Id => "NN4016";

    public override string Why => "Large batches go with large rates, and the first steps from random weights do not bear them: a warm-up of some percent does (Goyal et al. 2017).";

    public override IEnumerable<AdviceFinding> Check(ProgramIr program) =>
        from recipe in program.Recipes
        let size = recipe.Options.Batch * recipe.Options.Accumulate
        where size > Large
        from step in recipe.Steps.Take(1)
        let optimizer = program.Optimizers.FirstOrDefault(optimizer => optimizer.Namespace == step.OptimizerNamespace && optimizer.Name == step.Optimizer)
        where optimizer is not null && optimizer.Schedule.All(part => part.Name is not ("Warmup" or "OneCycle"))
        select new AdviceFinding(recipe.Line, $"{recipe.Name} takes {size} samples at a time, and {optimizer.Name} starts at its full rate. Warm it up: schedule Warmup(5%) then Cosine.");
}
