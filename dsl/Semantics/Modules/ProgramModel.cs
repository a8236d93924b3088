using Nnet.Language.Semantics.Binding;
using Nnet.Language.Semantics.Evaluation;
using Nnet.Language.Semantics.Losses;
using Nnet.Language.Semantics.Recipes;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Modules;

/// <summary>What the phases of one compilation share: declarations, signatures, constants, definitions of modules.</summary>
internal sealed class ProgramModel
{
    private readonly Dictionary<DeclarationSymbol, CallSites> _sites = [];

    public ProgramModel(ProgramSymbols symbols, IReporter reporter)
    {
        (Symbols, Reporter) = (symbols, reporter);
        Names = new NameResolver(symbols, reporter);
        Signatures = new SignatureTable(this, reporter);
        Constants = new ConstantTable(this, reporter);
        Modules = new ModuleCatalog(this);
        Losses = new LossCatalog(this);
    }

    public ProgramSymbols Symbols { get; }

    public IReporter Reporter { get; }

    public NameResolver Names { get; }

    public SignatureTable Signatures { get; }

    public ConstantTable Constants { get; }

    public ModuleCatalog Modules { get; }

    public LossCatalog Losses { get; }

    public ModelCalls Models { get; } = new();

    public ResultChecker Results { get; } = new();

    /// <summary>Default names of the instances of a module's body.</summary>
    public CallSites SitesOf(DeclarationSymbol module)
    {
        if (_sites.TryGetValue(module, out var sites)) return sites;
        sites = CallSites.Of(((ModuleSyntax)module.Syntax).Body, name => Symbols.Lookup(module.File, name).Any(symbol => symbol.Syntax is ModuleSyntax));
        _sites[module] = sites;
        return sites;
    }
}
