using Nnet.Language.Lowering.Modules;
using Nnet.Language.Semantics.Binding;

namespace Nnet.Language.Semantics.Modules;

/// <summary>Definitions of modules, each evaluated at most once, and which blocks something uses.</summary>
internal sealed class ModuleCatalog(ProgramModel program)
{
    private readonly Dictionary<DeclarationSymbol, ModuleEvaluation?> _definitions = [];
    private readonly HashSet<DeclarationSymbol> _open = [];
    private readonly List<DeclarationSymbol> _order = [];

    /// <summary>Blocks that a network or another block uses.</summary>
    public HashSet<DeclarationSymbol> Used { get; } = [];

    /// <summary>The evaluated modules that classes are written for, each after those that it uses.</summary>
    public IEnumerable<ModuleEvaluation> Written => _order.Select(module => _definitions[module]).OfType<ModuleEvaluation>();

    public void NoteUse(DeclarationSymbol block) => Used.Add(block);

    /// <summary>The definition of a block over its own symbols; null where only a use decides it (then its members stand in the module that uses it).</summary>
    public ModuleIr? DefinitionOf(DeclarationSymbol block) => Evaluate(block, new SilentReporter())?.Ir;

    /// <summary>Evaluates a module once; its mistakes go to the first who asks.</summary>
    public ModuleEvaluation? Evaluate(DeclarationSymbol module, IReporter reporter)
    {
        if (_definitions.TryGetValue(module, out var known)) return known;
        if (!_open.Add(module)) return null;
        var silent = reporter as SilentReporter;
        var held = new HeldReporter();
        var evaluation = new ModuleEvaluator(program, silent ?? (IReporter)held).Evaluate(module);
        held.HandOn(reporter, held.IsAboutSizes ? new FittingSizes(program).Find(module) : null);
        _open.Remove(module);
        if (silent is { HasErrors: true }) evaluation = null;
        _definitions[module] = evaluation;
        _order.Add(module);
        return evaluation;
    }

    /// <summary>The evaluation of a network that was checked before; null where it has a mistake.</summary>
    public ModuleEvaluation? Checked(DeclarationSymbol network) => _definitions.TryGetValue(network, out var known) ? known : null;
}
