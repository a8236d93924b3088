using Nnet.Language.Semantics.Binding;
using Nnet.Language.Semantics.Calls;
using Nnet.Language.Semantics.Evaluation;
using Nnet.Language.Semantics.Modules;
using Nnet.Language.Semantics.Signatures;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Losses;

/// <summary>The losses of a program, each evaluated once.</summary>
internal sealed class LossCatalog(ProgramModel program)
{
    private readonly Dictionary<DeclarationSymbol, LossEvaluation?> _known = [];
    private readonly HashSet<DeclarationSymbol> _open = [];

    /// <summary>Every loss without a mistake.</summary>
    public IEnumerable<LossEvaluation> All => _known.Values.OfType<LossEvaluation>();

    /// <summary>The loss over its own symbols; null where it has a mistake, which is reported.</summary>
    public LossEvaluation? Evaluate(DeclarationSymbol loss)
    {
        if (!_known.TryGetValue(loss, out var known)) _known[loss] = known = new LossEvaluator(program, program.Reporter).Evaluate(loss);
        return known;
    }

    /// <summary>A loss called in another loss or in a step: its expression with the arguments put in.</summary>
    public Value Inline(EvaluationState state, Frame frame, DeclarationSymbol loss, IReadOnlyList<Argument> arguments, Place place)
    {
        if (program.Signatures.Of(loss) is not { } signature) return Value.Poison;
        if (!_open.Add(loss)) return state.Fail("NN2006", place, $"{loss.Name} contains itself. Write its expression out.");
        var result = Inline(state, frame, loss, signature, arguments, place);
        _open.Remove(loss);
        return result;
    }

    private static Value Inline(EvaluationState state, Frame frame, DeclarationSymbol loss, Signature signature, IReadOnlyList<Argument> arguments, Place place)
    {
        if (new BlockBinder(signature, new UseReporter(state)).Bind(arguments, place) is not { } bound) return Value.Poison;
        var binding = new Signatures.Binding();
        if (!state.Blocks.Unify(signature, bound, binding, place)) return Value.Poison;
        var child = new Frame(loss.File, Scopes.ForUse(signature, bound, binding, keepBody: true), CallSites.None) { Body = frame.Body };
        return state.Expressions.Evaluate(child, ((LossSyntax)loss.Syntax).Value);
    }
}
