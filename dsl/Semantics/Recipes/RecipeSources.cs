using Nnet.Language.Lowering.Recipes;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Semantics.Evaluation;
using Nnet.Language.Shapes;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Recipes;

/// <summary>A tensor that a recipe can bind.</summary>
/// <param name="Describe">In words: <c>the field "label" of Digits</c>.</param>
internal sealed record RecipeSource(BindingSource Source, TensorType Type, string Describe);

/// <summary>The tensors that a recipe with one network can bind: its results first, then the fields of the batch; results of teachers by <c>teacher.logits</c>.</summary>
internal sealed class RecipeSources(RecipeBatch batch, RecipeModel? model, IReadOnlyList<RecipeModel> teachers, EvaluationState state)
{
    public IEnumerable<string> Names => Results(model).Select(result => result.Name).Concat(batch.Fields.Keys.OrderBy(name => name, StringComparer.Ordinal));

    /// <summary>The result of the network, where there is only one.</summary>
    public RecipeSource? OnlyResult => Results(model).Count == 1 ? Result(model!, Results(model)[0].Name) : null;

    /// <summary>The field that feeds no input of the network, where there is only one.</summary>
    public RecipeSource? OnlyTarget
    {
        get
        {
            var free = batch.Fields.Keys.Where(name => name != "edges" && model?.Network.Signature.Inputs.Any(input => input.Name == name) != true).ToList();
            return free.Count == 1 ? Find(free[0]) : null;
        }
    }

    /// <summary>A result or field by name; null where there is none.</summary>
    public RecipeSource? Find(string name) => (model is null ? null : Result(model, name))
        ?? (batch.Fields.TryGetValue(name, out var type) ? new RecipeSource(new FieldSource(name), type, $"the field \"{name}\" of {batch.Data.Name}") : null);

    /// <summary>What an argument of a loss or metric names; null (reported) where it names nothing.</summary>
    public RecipeSource? Read(Frame frame, ExpressionSyntax expression)
    {
        switch (expression)
        {
            case NameExpressionSyntax name when Find(name.Name.Text) is { } found:
                return found;
            case MemberSyntax { Target: NameExpressionSyntax target } member when ModelOf(target.Name.Text) is { } owner:
                if (Result(owner, member.Name.Text) is { } result) return result;
                state.Fail("NN2001", frame.File.At(member.Name), $"{owner.Network.Signature.Name} has no result \"{member.Name.Text}\".{Hints.For(member.Name.Text, Results(owner).Select(known => known.Name), "It has")}");
                return null;
            case NameExpressionSyntax or MemberSyntax:
                var text = frame.File.At(expression).Text;
                state.Fail("NN2001", frame.File.At(expression), $"There is no result or field \"{text}\" here.{Hints.For(text, Names.Concat(teachers.SelectMany(teacher => Results(teacher).Select(known => $"{teacher.Alias}.{known.Name}"))), "There are")}");
                return null;
            default:
                if (state.Expressions.Evaluate(frame, expression) is PlainValue { Content: var number } && PlainKinds.IsNumber(number))
                    return new RecipeSource(new NumberSource(number), new TensorType(ElementType.Float32, Shape.Scalar), "the number");
                state.Fail("NN2004", frame.File.At(expression), "A tensor of a loss is a result of the network, a field, or teacher.result.");
                return null;
        }
    }

    private RecipeModel? ModelOf(string alias) => teachers.FirstOrDefault(teacher => teacher.Alias == alias || teacher.Network.Signature.Name == alias)
        ?? (model is not null && (model.Alias == alias || model.Network.Signature.Name == alias) ? model : null);

    private static IReadOnlyList<Lowering.Modules.ResultIr> Results(RecipeModel? owner) => owner is null ? [] : owner.Network.Signature.Results;

    private static RecipeSource? Result(RecipeModel owner, string name)
    {
        var index = Results(owner).Select(result => result.Name).ToList().IndexOf(name);
        return index < 0 || owner.Results.IsDefault ? null : new RecipeSource(new ResultSource(owner.Alias, name, index), owner.Results[index], $"\"{name}\" of {owner.Network.Signature.Name}");
    }
}
