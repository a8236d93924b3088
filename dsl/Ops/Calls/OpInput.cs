using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>What is given for a tensor input.</summary>
public abstract record OpInput
{
    private OpInput()
    {
    }

    public static OpInput Nothing { get; } = new Absent();

    public static implicit operator OpInput(TensorType type) => new Tensor(type);

    public sealed record Tensor(TensorType Type) : OpInput;

    /// <summary>A tuple of tensors: for <see cref="InputKind.List"/> and <see cref="InputKind.State"/>.</summary>
    public sealed record List(ImmutableArray<TensorType> Types) : OpInput;

    /// <summary>A plain number, where <see cref="InputSpec.TakesNumber"/> allows one; <paramref name="IsWhole"/> for an integer, which leaves an integer tensor one.</summary>
    public sealed record Number(bool IsWhole = false) : OpInput;

    public sealed record Absent : OpInput;
}
