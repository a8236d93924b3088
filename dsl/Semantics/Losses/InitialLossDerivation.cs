using System.Collections.Immutable;
using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Lowering.Graphs;
using Nnet.Language.Lowering.Losses;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Semantics.Evaluation;
using Nnet.Language.Semantics.Signatures;

namespace Nnet.Language.Semantics.Losses;

/// <summary>
/// The value that a loss has before training, where theory gives one: a network that knows nothing gives zeros (logits) or even probabilities.
/// Cross-entropy is then ln K whatever the label smoothing, binary cross-entropy ln 2, the mean square error the mean square of the target.
/// </summary>
internal sealed class InitialLossDerivation(IReadOnlyList<GraphNode> nodes, ImmutableArray<TensorValue> inputs, Signature signature)
{
    private static readonly double Ln2 = Math.Log(2);

    /// <summary>The initial value of a value of the graph.</summary>
    public InitialLoss Of(int value)
    {
        if (nodes.FirstOrDefault(node => node.Outputs.Any(output => output.Id == value)) is not { } made) return new UnknownInitial("it depends on an input directly");
        return made.Operation switch
        {
            "CrossEntropy" when IsMean(made) => Classes(made),
            "NLLLoss" when IsMean(made) && Maker(made.Inputs[0])?.Operation == "LogSoftmax" => Classes(made),
            "BCEWithLogits" when IsMean(made) => new ConstantInitial(new NumberValue(Ln2)),
            "BCELoss" when IsMean(made) && Maker(made.Inputs[0])?.Operation == "Sigmoid" => new ConstantInitial(new NumberValue(Ln2)),
            "MSELoss" when IsMean(made) && Target(made) is { } target => new TargetSquareInitial(target, 1),
            "L1Loss" when IsMean(made) && Target(made) is { } target => new TargetAbsoluteInitial(target),
            "HuberLoss" when IsMean(made) && Target(made) is { } target => new TargetHuberInitial(target, Option(made, "delta"), IsSmooth: false),
            "SmoothL1Loss" when IsMean(made) && Target(made) is { } target => new TargetHuberInitial(target, Option(made, "beta"), IsSmooth: true),
            "+" => Sum(made),
            "*" => Scaled(made.Inputs[0], made.Inputs[1]) ?? Scaled(made.Inputs[1], made.Inputs[0]) ?? Unknown(made),
            "/" when made.Inputs[1] is PlainOperand divisor && made.Inputs[0] is ValueOperand dividend => Scale(new ArithmeticValue("/", new NumberValue(1), divisor.Value), Of(dividend.Id)),
            _ => Unknown(made),
        };
    }

    private static UnknownInitial Unknown(GraphNode made) => new($"there is no theory for {made.Operation}");

    private static bool IsMean(GraphNode made) => made.Arguments.FirstOrDefault(argument => argument.Name == "reduction")?.Value is null or ChoiceValue { Name: "mean" };

    private InitialLoss Classes(GraphNode made)
    {
        var type = TypeOf(made.Inputs[0]);
        return type is null ? Unknown(made) : new LogClassesInitial(type.Shape.Dims.Length > 1 ? type.Shape.Dims[1] : type.Shape.Dims[0]);
    }

    private Shapes.TensorType? TypeOf(OperandIr? operand) => operand is not ValueOperand value ? null
        : inputs.FirstOrDefault(input => input.Graph.Id == value.Id)?.Type ?? nodes.SelectMany(node => node.Outputs).FirstOrDefault(output => output.Id == value.Id)?.Type;

    private GraphNode? Maker(OperandIr? operand) => operand is ValueOperand value ? nodes.FirstOrDefault(node => node.Outputs.Any(output => output.Id == value.Id)) : null;

    /// <summary>The input that is the target as it is, or only reshaped.</summary>
    private string? Target(GraphNode made)
    {
        var operand = made.Inputs[1];
        while (Maker(operand) is { } step)
        {
            if (step.Operation is not ("Reshape" or "Squeeze" or "Unsqueeze" or "Flatten")) return null;
            operand = step.Inputs[0];
        }

        var index = operand is ValueOperand value ? inputs.ToList().FindIndex(input => input.Graph.Id == value.Id) : -1;
        return index < 0 ? null : signature.Inputs[index].Name;
    }

    private static IrValue Option(GraphNode made, string name) => made.Arguments.FirstOrDefault(argument => argument.Name == name)?.Value ?? new NumberValue(1);

    private InitialLoss Sum(GraphNode made)
    {
        var terms = made.Inputs.Select(operand => operand switch
        {
            ValueOperand value => Of(value.Id),
            PlainOperand plain => new ConstantInitial(plain.Value),
            _ => new UnknownInitial("a term is missing"),
        }).ToList();
        return terms.OfType<UnknownInitial>().FirstOrDefault() ?? (InitialLoss)new SumInitial(terms.ToEquatable());
    }

    private InitialLoss? Scaled(OperandIr? factor, OperandIr? term) => factor is PlainOperand plain && term is ValueOperand value ? Scale(plain.Value, Of(value.Id)) : null;

    private static InitialLoss Scale(IrValue factor, InitialLoss term) => term is UnknownInitial ? term : new ScaledInitial(factor, term);
}
