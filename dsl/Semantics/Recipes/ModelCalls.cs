namespace Nnet.Language.Semantics.Recipes;
internal sealed record RecipeModel(string Alias);
internal sealed class ModelCalls {
 public Evaluation.Value Result(Evaluation.ModelOfValue model, Syntax.NameSyntax name, Evaluation.Frame frame, Evaluation.EvaluationState state) => Evaluation.Value.Poison;
 public Evaluation.Value Call(Evaluation.ModelOfValue model, System.Collections.Immutable.ImmutableArray<Calls.Argument> arguments, Evaluation.Frame frame, Evaluation.EvaluationState state, Place place) => Evaluation.Value.Poison; }
