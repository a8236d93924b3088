using Nnet.Language.Semantics.Binding;
using Nnet.Language.Semantics.Evaluation;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Modules;

/// <summary>The values of <c>const</c> declarations, each computed once.</summary>
internal sealed class ConstantTable(ProgramModel program, IReporter reporter)
{
    private readonly Dictionary<DeclarationSymbol, Value?> _values = [];

    /// <summary>The value; poison where its declaration has a mistake.</summary>
    public Value ValueOf(DeclarationSymbol declaration, IReporter at)
    {
        if (_values.TryGetValue(declaration, out var known))
        {
            if (known is not null) return known;
            at.Report("NN2006", declaration.Place, $"The constant \"{declaration.Name}\" depends on itself. Give it a number.");
            return Value.Poison;
        }

        _values[declaration] = null;
        var state = new EvaluationState(program, reporter, new SymbolFactory());
        var constant = (ConstSyntax)declaration.Syntax;
        var value = state.Expressions.Evaluate(new Frame(declaration.File, new Scope(null), CallSites.None), constant.Value);
        if (Tensors.IsTensorLike(value)) value = state.Fail("NN2004", declaration.File.At(constant.Value), "A constant is a plain value, and this is a tensor. Use a buffer in a block.");
        _values[declaration] = value;
        return value;
    }
}
