using Nnet.Generator.Emission.Text;
using Nnet.Generator.Emission.Values;
using Nnet.Language.Lowering.Recipes;

namespace Nnet.Generator.Emission.Recipes;

/// <summary>Where an input of a network, a loss or a metric comes from, as C#: a field of <c>batch</c>, a result in <c>predictions</c>.</summary>
internal static class BindingEmitter
{
    public static string Emit(RecipePlan plan, BindingIr binding) => binding.Source switch
    {
        FieldSource field => Field(plan, field.Field),
        ResultSource result => $"predictions[{CSharpLiteral.Of(Offset(plan, result.Model) + result.Index)}]",
        NumberSource number => ValueEmitter.EmitReal(number.Value, new()),
        _ => throw new InvalidOperationException($"A source of kind {binding.Source.GetType().Name} has no form in C#."),
    };

    public static string Field(RecipePlan plan, string name)
    {
        for (var i = 0; i < plan.Data.Fields.Count; i++)
            if (plan.Data.Fields[i].Name == name) return $"batch[{CSharpLiteral.Of(i)}]";
        return $"batch[{CSharpLiteral.Of(name)}]";
    }

    // Predictions hold the results of the model, then those of each teacher.
    private static int Offset(RecipePlan plan, string alias)
    {
        var offset = 0;
        foreach (var model in plan.Recipe.Models)
        {
            if (model.Alias == alias) return offset;
            offset += plan.Network(model.Namespace, model.Network).Results.Count;
        }

        foreach (var teacher in plan.Recipe.Teachers)
        {
            if (teacher.Alias == alias) return offset;
            offset += plan.Network(teacher.Namespace, teacher.Network).Results.Count;
        }

        throw new InvalidOperationException($"The recipe has no model {alias}.");
    }
}
