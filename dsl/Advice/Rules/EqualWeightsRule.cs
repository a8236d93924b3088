using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Modules;

namespace Nnet.Language.Advice.Rules;

/// <summary>NN4017: all layers of a kind start with equal weights.</summary>
internal sealed class EqualWeightsRule : AdviceRule
{
    public override string Id => "NN4017";

    public override string Why => "Units that start equal get equal gradients and stay equal, so that a layer does the work of one unit (NeuraLint rule 4). A single layer at the end of a residual branch may start at zero.";

    public override IEnumerable<AdviceFinding> Check(ProgramIr program) =>
        from module in program.Modules
        from init in module.Inits
        where init.Method is "Zeros" or "Ones" or "Constant"
        from target in init.Targets
        where target.IsKind && (target.Name is "Linear" or "Bilinear" || target.Name.StartsWith("Conv", StringComparison.Ordinal)) && Count(module, target) > 1
        select new AdviceFinding(init.Line, $"All {target.Name} layers of {module.Declared} start with equal weights and stay equal. Take KaimingNormal or XavierUniform.");

    private static int Count(ModuleIr module, InitTargetIr target) =>
        module.Members.Sum(member => member is LayerMember layer ? (layer.Operation == target.Name ? 1 : 0) : member is BlockMember or ListMember ? 2 : 0);
}
