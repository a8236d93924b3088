using System.Collections.Immutable;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Ops;
using Nnet.Language.Semantics.Evaluation;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Calls;

/// <summary>Calls that take options only: initializers, optimizers, schedules, sources, augmentations.</summary>
internal static class OptionCalls
{
    /// <summary>Every option with its value; null when a mistake was reported.</summary>
    public static ImmutableArray<ArgumentIr>? Bind(EvaluationState state, Frame frame, string owner, ImmutableArray<ParameterSpec> parameters, CallSyntax call)
    {
        var row = new OpRow
        {
            Name = owner,
            Category = OpCategory.Function,
            Inputs = [],
            Parameters = parameters,
            Infer = _ => new OpError("NN9001", owner, ""),
            Flops = (_, _) => Shapes.Dim.Zero,
            Torch = new TorchForm(owner, TorchFormKind.Call),
            Onnx = OnnxForm.TrainingOnly,
            ShortName = owner,
            Summary = owner,
        };
        return new RowBinder(row, new UseReporter(state)).Bind(state.Calls.Arguments(frame, call, []), frame.File.At(call.Callee), needsInputs: false)?.Arguments;
    }
}
