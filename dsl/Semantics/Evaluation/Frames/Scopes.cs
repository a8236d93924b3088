using Nnet.Language.Lowering.Values;
using Nnet.Language.Semantics.Signatures;
using Nnet.Language.Shapes;

namespace Nnet.Language.Semantics.Evaluation;

/// <summary>The names that a body starts with: sizes, hyperparameters, inputs.</summary>
internal static class Scopes
{
    /// <summary>At a use: what the use gives.</summary>
    public static Scope ForUse(Signature signature, BoundBlock bound, Signatures.Binding binding, bool keepBody)
    {
        var scope = new Scope(null);
        foreach (var dimension in signature.Dimensions)
            if (binding.Dims.TryGetValue(dimension, out var dim)) scope.Declare(dimension.Name, PlainValue.Of(dim));
        foreach (var argument in bound.Values) scope.Declare(argument.Name, new PlainValue(argument.Value));
        for (var i = 0; i < signature.Inputs.Length; i++)
        {
            var value = bound.Inputs[i];
            scope.Declare(signature.Inputs[i].Name, value is TensorValue tensor && !keepBody ? tensor with { Body = null } : value);
        }

        return new Scope(scope);
    }

    /// <summary>Over the declaration's own symbols.</summary>
    public static Scope ForDeclaration(Signature signature, IEnumerable<TensorValue> inputs)
    {
        var scope = new Scope(null);
        foreach (var dimension in signature.Dimensions.Where(dimension => !signature.Wildcards.Contains(dimension))) scope.Declare(dimension.Name, PlainValue.Of(Dim.Of(dimension)));
        foreach (var parameter in signature.Hyperparameters)
            scope.Declare(parameter.Name, parameter.Symbol is { } symbol ? PlainValue.Of(Dim.Of(symbol)) : new PlainValue(new HyperparameterValue(parameter.Name, parameter.Type)));
        foreach (var (input, value) in signature.Inputs.Zip(inputs, (input, value) => (input, value))) scope.Declare(input.Name, value);
        return new Scope(scope);
    }
}
