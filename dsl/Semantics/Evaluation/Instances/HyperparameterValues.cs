using System.Collections.Immutable;
using Nnet.Language.Lowering.Modules;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Shapes;

namespace Nnet.Language.Semantics.Evaluation;

/// <summary>Values of hyperparameters.</summary>
internal static class HyperparameterValues
{
    /// <summary>The value as the type wants it; null where it does not fit.</summary>
    public static IrValue? TryConvert(HyperparameterType type, Value value)
    {
        if (value is not PlainValue { Content: var content }) return null;
        var kind = PlainKinds.Of(content);
        return type switch
        {
            HyperparameterType.Int => kind == PlainKind.Int ? content : null,
            HyperparameterType.Float when kind == PlainKind.Int && PlainArithmetic.TryNumber(content) is { } number => new NumberValue(number),
            HyperparameterType.Float => kind is PlainKind.Float or PlainKind.Int ? content : null,
            HyperparameterType.Bool => kind == PlainKind.Bool ? content : null,
            _ => kind == PlainKind.String ? content : null,
        };
    }

    /// <summary><c>an int</c>, <c>a number</c>, ...</summary>
    public static string Describe(HyperparameterType type) => type switch
    {
        HyperparameterType.Int => "an int",
        HyperparameterType.Float => "a number",
        HyperparameterType.Bool => "true or false",
        _ => "a text in quotes",
    };

    /// <summary>All arguments; defaults may mention the ones before.</summary>
    public static ImmutableArray<ArgumentIr> WithDefaults(ImmutableArray<HyperparameterIr> parameters, ImmutableArray<IrValue?> given)
    {
        var dims = new Dictionary<DimSymbol, Dim>();
        var values = new Dictionary<string, IrValue>();
        var result = ImmutableArray.CreateBuilder<ArgumentIr>();
        for (var i = 0; i < parameters.Length; i++)
        {
            var parameter = parameters[i];
            var value = given[i] ?? PlainSubstitution.Apply(parameter.Default!, dims, values);
            if (parameter.Symbol is { } symbol && value is DimValue dim) dims[symbol] = dim.Dim;
            values[parameter.Name] = value;
            result.Add(new ArgumentIr(parameter.Name, value, given[i] is null));
        }

        return result.ToImmutable();
    }
}
