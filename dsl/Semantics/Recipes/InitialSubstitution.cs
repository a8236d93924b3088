using System.Collections.Immutable;
using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Losses;
using Nnet.Language.Lowering.Recipes;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Semantics.Evaluation;
using Nnet.Language.Shapes;

namespace Nnet.Language.Semantics.Recipes;

/// <summary>The initial value of a loss as a recipe uses it: classes, hyperparameters and targets put in.</summary>
internal static class InitialSubstitution
{
    public static InitialLoss Apply(InitialLoss initial, IReadOnlyDictionary<DimSymbol, Dim> dims, ImmutableArray<ArgumentIr> values, ImmutableArray<BindingIr> inputs)
    {
        var known = values.ToDictionary(argument => argument.Name, argument => argument.Value);
        return Apply(initial, value => PlainSubstitution.Apply(value, dims, known), dims, inputs);
    }

    private static InitialLoss Apply(InitialLoss initial, Func<IrValue, IrValue> plain, IReadOnlyDictionary<DimSymbol, Dim> dims, ImmutableArray<BindingIr> inputs) => initial switch
    {
        ConstantInitial constant => new ConstantInitial(plain(constant.Value)),
        LogClassesInitial classes => new LogClassesInitial(classes.Classes.Substitute(dims)),
        TargetSquareInitial target => Field(inputs, target.Target, field => target with { Target = field }),
        TargetAbsoluteInitial target => Field(inputs, target.Target, field => target with { Target = field }),
        TargetHuberInitial target => Field(inputs, target.Target, field => target with { Target = field, Delta = plain(target.Delta) }),
        SumInitial sum => new SumInitial(sum.Terms.Select(term => Apply(term, plain, dims, inputs)).ToEquatable()),
        ScaledInitial scaled => new ScaledInitial(plain(scaled.Factor), Apply(scaled.Term, plain, dims, inputs)),
        _ => initial,
    };

    private static InitialLoss Field(ImmutableArray<BindingIr> inputs, string input, Func<string, InitialLoss> make) =>
        inputs.FirstOrDefault(binding => binding.Input == input)?.Source is FieldSource field ? make(field.Field) : new UnknownInitial($"\"{input}\" is no field of the data");
}
