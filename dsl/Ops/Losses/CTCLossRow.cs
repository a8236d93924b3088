using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>torch.nn.functional.ctc_loss (Graves et al. 2006), in PyTorch's order: time first.</summary>
internal static class CTCLossRow
{
    public static OpRow Row { get; } = Loss.Row("CTCLoss", TorchForm.Functional("ctc_loss"), OnnxForm.None,
        "The loss of a label sequence of unknown alignment: log-probabilities (T, N, K), targets (N, S), lengths (N) and (N).",
        [new("log_probs"), new("targets"), new("input_lengths"), new("target_lengths")],
        [Option.Int("blank", 0, min: 0), Loss.Reduction, Option.Bool("zero_infinity", false)], Infer, 10);

    private static OpOutcome Infer(OpCall call)
    {
        if (call.RequireFloat() is { } notFloat) return notFloat;
        if (call.RequireRank(0, 3, "(T, N, K)") is { } rank) return rank;
        for (var input = 1; input < 4; input++)
        {
            var type = call.Tensor(input);
            if (!type.Element.IsInteger) return new OpError("NN3006", $"CTCLoss takes int as \"{Row.Inputs[input].Name}\", and gets {type}.", "") { Input = input };
            if (call.RequireRank(input, input == 1 ? 2 : 1, input == 1 ? "(N, S)" : "(N)") is { } wrongRank) return wrongRank;
            var (found, batch) = (type.Shape.Dims[0], call.Shape().Dims[1]);
            var error = call.RequireEqual(found, batch, input, $"CTCLoss gets {call.Tensor()} and {type}: {batch} sequences against {found}.", $"Log-probabilities are (T, N, K): time first.");
            if (error is not null) return error with { OtherInput = 0, Axis = 0 };
        }

        var classes = call.Shape().Dims[2];
        var blank = call.Require(new Less(call.Int("blank"), classes), "NN2004", $"CTCLoss: \"blank\" is {call.Int("blank")}, and must be below {classes}.", $"", argument: "blank");
        return blank is null ? Loss.Result(call, Shape.Of(call.Shape().Dims[1])) : blank;
    }
}
