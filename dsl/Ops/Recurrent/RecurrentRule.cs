using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>The rule that RNN, GRU and LSTM share; they differ in the number of gates, and LSTM has a second state.</summary>
internal static class RecurrentRule
{
    public static OpRow Row(string name, int gates, ImmutableArray<ParameterSpec> further, string summary) => new()
    {
        Name = name,
        Category = OpCategory.Layer,
        Inputs = [new("input"), HasCell(name) ? new("state", InputKind.State, IsOptional: true) : new("state", IsOptional: true)],
        Parameters =
        [
            Option.Int("hidden_size", min: 1), Option.Int("num_layers", 1, min: 1), .. further, Option.Bool("bias", true),
            Option.Bool("batch_first", true), Option.Probability("dropout", 0), Option.Bool("bidirectional", false),
        ],
        Infer = Infer,
        InferredSizes = call => [new("input_size", call.Shape().Dims[2])],
        Weights = call => RecurrentWeights.Of(call, gates),
        Flops = (call, result) => Flops(call, gates),
        Torch = TorchForm.Module(name),
        Onnx = OnnxForm.Operator(name),
        ShortName = name.ToLowerInvariant(),
        Summary = summary,
    };

    public static Dim Directions(OpCall call) => call.Flag("bidirectional", whenUnknown: false) ? 2 : 1;

    private static bool HasCell(string name) => name == "LSTM";

    private static OpOutcome Infer(OpCall call)
    {
        if (call.RequireFloat() is { } notFloat) return notFloat;
        if ((Known(call, "batch_first") ?? Known(call, "bidirectional")) is { } unknown) return unknown;
        var batchFirst = call.Flag("batch_first");
        if (call.RequireRank(0, 3, batchFirst ? "(N, T, F)" : "(T, N, F)") is { } rank) return rank;
        var input = call.Tensor();
        var (directions, hidden) = (Directions(call), call.Int("hidden_size"));
        var batch = input.Shape.Dims[batchFirst ? 0 : 1];
        var state = new TensorType(input.Element, Shape.Of(call.Int("num_layers") * directions, batch, hidden));
        if (call.IsGiven(1) && RequireState(call, state) is { } wrongState) return wrongState;

        var states = new OpValue.Tensor(new TensorType(input.Element, input.Shape.WithDim(2, directions * hidden)));
        var last = new OpValue.Tensor(state);
        return new OpSuccess(HasCell(call.Row.Name)
            ? new OpValue.Tuple([states, new OpValue.Tuple([last, last])])
            : new OpValue.Tuple([states, last]));
    }

    /// <summary>Options that decide the shape must be known.</summary>
    private static OpError? Known(OpCall call, string option) => call.Arguments[option] is ArgumentValue.Bool ? null
        : new OpError("NN2004", $"{call.Row.Name}: \"{option}\" is {call.Arguments[option]}, and must be true or false.", "") { Argument = option };

    private static OpError? RequireState(OpCall call, TensorType expected)
    {
        var states = call.List(1);
        var wanted = HasCell(call.Row.Name) ? 2 : 1;
        if (states.Length != wanted)
            return new OpError("NN3001", $"{call.Row.Name} takes {(wanted == 2 ? "the pair (h, c)" : "one tensor")} as \"state\", and gets {states.Length} {(states.Length == 1 ? "tensor" : "tensors")}.", $"It is {(wanted == 2 ? $"({expected}, {expected})" : expected.ToString())}.") { Input = 1 };
        for (var i = 0; i < states.Length; i++)
        {
            if (states[i].Element != expected.Element)
                return new OpError("NN3006", $"{call.Row.Name} takes {expected} as \"state\", and gets {states[i]}.", "") { Input = 1, Element = i };
            if (states[i].Shape.Rank != 3)
                return new OpError("NN3001", $"{call.Row.Name} takes {expected} as \"state\", and gets {states[i]}.", "A state is (layers * directions, N, hidden_size).") { Input = 1, Element = i };
            for (var axis = 0; axis < 3; axis++)
            {
                var (found, size) = (states[i].Shape.Dims[axis], expected.Shape.Dims[axis]);
                var error = call.RequireEqual(found, size, 1, $"{call.Row.Name} takes {expected} as \"state\", and gets {states[i]}: {found} against {size}.", $"A state is (layers * directions, N, hidden_size).");
                if (error is not null) return error with { Element = i, Axis = axis, OtherInput = 0 };
            }
        }

        return null;
    }

    /// <summary>Two matrix products for each gate, step, layer and direction.</summary>
    private static Dim Flops(OpCall call, int gates)
    {
        var dims = call.Shape().Dims;
        var (hidden, layers, directions) = (call.Int("hidden_size"), call.Int("num_layers"), Directions(call));
        var firstLayer = dims[2] + hidden;
        var otherLayer = directions * hidden + hidden;
        return 2 * gates * hidden * directions * dims[0] * dims[1] * (firstLayer + (layers - 1) * otherLayer);
    }
}
