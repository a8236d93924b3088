using System.Collections.Immutable;
using Nnet.Language.Semantics.Evaluation;
using Nnet.Language.Semantics.Signatures;
using Nnet.Language.Shapes;

namespace Nnet.Language.Semantics.Recipes;

/// <summary>What a use of a network with known hyperparameters has to keep: its facts, the ranges of its options, the sizes that its weights have.</summary>
internal static class ModelUse
{
    /// <summary>False (reported) where a fact of the network or a range does not hold.</summary>
    public static bool CheckFacts(RecipeModel model, Signatures.Binding binding, Facts facts, IReporter reporter, Place place)
    {
        var network = model.Network;
        foreach (var guard in network.Guards)
        {
            if (facts.Prove(guard.Condition.Substitute(binding.Dims)) is not Proof.Refuted refuted) continue;
            reporter.Report("NN3011", place, $"{network.Signature.Name} needs {guard.Text}, which does not hold here: {refuted.Witness}.", guard.Place.As("needed here"));
            return false;
        }

        foreach (var guard in network.NumberGuards)
        {
            var value = model.Arguments.FirstOrDefault(argument => argument.Name == guard.Hyperparameter)?.Value;
            if (value is null || PlainArithmetic.TryNumber(value) is not { } number || guard.Range.Contains(number)) continue;
            reporter.Report("NN2004", place, $"\"{guard.Hyperparameter}\" of {network.Signature.Name} is {PlainText.Number(number)}, but {guard.Text} must be {guard.Range}.", guard.Place.As("used here"));
            return false;
        }

        return true;
    }

    /// <summary>Notes the sizes that the constructor takes; false (reported) where two uses need different ones.</summary>
    public static bool CheckDims(RecipeModel model, Signatures.Binding binding, Facts facts, IReporter reporter, Place place)
    {
        ImmutableArray<Dim> dims = [.. model.Network.Ir.DimParameters.Select(symbol => symbol.Kind == DimSymbolKind.Prefix ? binding.Leading?.ElementCount ?? Dim.One : binding.Dims.TryGetValue(symbol, out var dim) ? dim : Dim.One)];
        if (model.Dims.IsDefault)
        {
            (model.Dims, model.FirstUse) = (dims, place);
            return true;
        }

        for (var i = 0; i < dims.Length; i++)
        {
            if (facts.AreEqual(dims[i], model.Dims[i])) continue;
            reporter.Report("NN3002", place, $"{model.Alias} is used with {model.Network.Ir.DimParameters[i].Name} = {dims[i]} here, but its weights were made for {model.Dims[i]} (line {model.FirstUse!.Line.Line}). Give both the same size.", model.FirstUse.As("first use"));
            return false;
        }

        return true;
    }

    /// <summary>A binding that starts with the model's hyperparameters.</summary>
    public static Signatures.Binding Start(RecipeModel model)
    {
        var binding = new Signatures.Binding();
        SignatureBinding.BindValues(model.Network.Signature, model.Arguments, binding);
        return binding;
    }
}
