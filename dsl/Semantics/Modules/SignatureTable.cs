using Nnet.Language.Semantics.Binding;
using Nnet.Language.Semantics.Signatures;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Modules;

/// <summary>The signatures of a program, each read once; its mistakes are reported once.</summary>
internal sealed class SignatureTable(ProgramModel program, IReporter reporter)
{
    private readonly Dictionary<DeclarationSymbol, Signature?> _known = [];

    /// <summary>The signature; null where its declaration has a mistake.</summary>
    public Signature? Of(DeclarationSymbol declaration)
    {
        if (_known.TryGetValue(declaration, out var known)) return known;
        var signature = declaration.Syntax switch
        {
            ModuleSyntax module => new SignatureReader(program, reporter, declaration).Read(module.Parameters, module.Results),
            LossSyntax loss => new SignatureReader(program, reporter, declaration).Read(loss.Parameters, null),
            _ => null,
        };
        _known[declaration] = signature;
        return signature;
    }
}
