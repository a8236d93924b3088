namespace Nnet.Language.Semantics.Losses;
internal sealed class LossCatalog(Nnet.Language.Semantics.Modules.ProgramModel program) {
 public Nnet.Language.Semantics.Modules.ProgramModel P => program;
 public Nnet.Language.Semantics.Evaluation.Value Inline(Evaluation.EvaluationState state, Evaluation.Frame frame, Binding.DeclarationSymbol loss, System.Collections.Immutable.ImmutableArray<Calls.Argument> arguments, Place place) => Evaluation.Value.Poison; }
