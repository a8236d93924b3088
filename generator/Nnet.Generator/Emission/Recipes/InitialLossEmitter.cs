using Nnet.Generator.Emission.Text;
using Nnet.Generator.Emission.Values;
using Nnet.Language.Lowering.Losses;
using Nnet.Language.Lowering.Recipes;

namespace Nnet.Generator.Emission.Recipes;

/// <summary>The loss that theory expects before training, where the runtime can check it.</summary>
internal static class InitialLossEmitter
{
    public static string? TryEmit(RecipePlan plan) =>
        plan.Recipe.Steps is [LossStepIr step] ? TryEmit(step.Loss, step.Loss.Initial, 1) : null;

    private static string? TryEmit(LossUseIr use, InitialLoss initial, double scale) => initial switch
    {
        LogClassesInitial { Classes: var classes } when classes.TryGetConstant(out var count) =>
            $"new(InitialLossKind.CrossEntropy, {CSharpLiteral.Of(count)}, null{Scale(scale)})",
        ConstantInitial { Value: var value } when ValueEmitter.TryGetNumber(value) is { } number && Math.Abs(number - Math.Log(2)) < 1e-9 =>
            $"new(InitialLossKind.BinaryCrossEntropy, null, null{Scale(scale)})",
        TargetSquareInitial square when Field(use, square.Target) is { } field => $"new(InitialLossKind.MeanSquared, null, {CSharpLiteral.Of(field)}{Scale(scale * square.Factor)})",
        TargetAbsoluteInitial absolute when Field(use, absolute.Target) is { } field => $"new(InitialLossKind.MeanAbsolute, null, {CSharpLiteral.Of(field)}{Scale(scale)})",
        ScaledInitial scaled when ValueEmitter.TryGetNumber(scaled.Factor) is { } factor => TryEmit(use, scaled.Term, scale * factor),
        SumInitial { Terms: [var only] } => TryEmit(use, only, scale),
        _ => null,
    };

    private static string Scale(double scale) => scale == 1 ? "" : ", " + CSharpLiteral.Of(scale);

    // The target by the loss's name for it, or by the field's.
    private static string? Field(LossUseIr use, string target) =>
        use.Inputs.FirstOrDefault(input => input.Input == target)?.Source is FieldSource field ? field.Field
        : use.Target?.Source is FieldSource bound ? bound.Field : null;
}
