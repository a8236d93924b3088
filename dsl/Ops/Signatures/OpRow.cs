using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>
/// Everything nnet knows of one layer, activation, function or loss. The checker asks <see cref="Infer"/>, the costs come from
/// <see cref="Weights"/> and <see cref="Flops"/>, the emitter reads <see cref="Torch"/>, the reference is generated from the rest.
/// </summary>
public sealed record OpRow
{
    /// <summary>As the user writes it: PyTorch's name, <c>Conv2d</c>.</summary>
    public required string Name { get; init; }

    public required OpCategory Category { get; init; }

    /// <summary>Tensor inputs in order; they come first in a call, before all parameters.</summary>
    public required ImmutableArray<InputSpec> Inputs { get; init; }

    /// <summary>Options in the order in which they can be given by position.</summary>
    public ImmutableArray<ParameterSpec> Parameters { get; init; } = [];

    /// <summary>The shape rule: result types from input types and arguments, or what does not fit. Callers use <see cref="Apply"/>.</summary>
    public required Func<OpCall, OpOutcome> Infer { get; init; }

    /// <summary>Sizes that the layer's constructor needs and that the inputs give, by PyTorch's name: <c>in_features</c>, <c>in_channels</c>.</summary>
    public Func<OpCall, ImmutableArray<InferredSize>> InferredSizes { get; init; } = static _ => [];

    /// <summary>Parameters and buffers with PyTorch's names inside of the layer. Only for a call that <see cref="Infer"/> accepted.</summary>
    public Func<OpCall, ImmutableArray<WeightSpec>> Weights { get; init; } = static _ => [];

    /// <summary>Floating-point operations for the whole input, batch included; one multiply-add counts 2. Only for a call that <see cref="Infer"/> accepted.</summary>
    public required Func<OpCall, OpValue, Dim> Flops { get; init; }

    /// <summary>How it is written in C#.</summary>
    public required TorchForm Torch { get; init; }

    /// <summary>How it is written in ONNX.</summary>
    public required OnnxForm Onnx { get; init; }

    /// <summary>Default member name and key: <c>conv</c> gives conv1, conv2, ...</summary>
    public required string ShortName { get; init; }

    /// <summary>What selectors such as <c>no_decay norm, embedding</c> call it; empty where nothing selects it.</summary>
    public string Family { get; init; } = "";

    /// <summary>One line of documentation.</summary>
    public required string Summary { get; init; }

    /// <summary>True where an instance holds weights or running statistics, so that it is a member of the module; otherwise it is a call in <c>forward</c>.</summary>
    public bool IsMember => Torch.Kind == TorchFormKind.Module;

    /// <summary>Checks that the inputs are there and the integers in range, then the shape rule.</summary>
    public OpOutcome Apply(OpCall call)
    {
        if (CallChecks.Inputs(call) is { } inputError) return inputError;
        if (CallChecks.Ranges(call) is { } rangeError) return rangeError;
        var outcome = Infer(call);
        return outcome is OpSuccess success && !call.Assumed.IsEmpty ? success with { Assumed = call.Assumed } : outcome;
    }

    public ParameterSpec? FindParameter(string name) => Parameters.FirstOrDefault(parameter => parameter.Name == name);

    public override string ToString() => Name;
}
