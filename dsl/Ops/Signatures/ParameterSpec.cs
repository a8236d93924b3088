using System.Collections.Immutable;

namespace Nnet.Language.Ops;

/// <summary>An option of a row.</summary>
public sealed record ParameterSpec
{
    /// <summary>PyTorch's name in snake_case; <c>kernel</c> for kernel_size.</summary>
    public required string Name { get; init; }

    public required ParameterKind Kind { get; init; }

    /// <summary>The value where none is given; null where one must be given.</summary>
    public ArgumentValue? Default { get; init; }

    /// <summary>The words that are allowed, for <see cref="ParameterKind.Word"/>, and beside numbers for others (<c>padding: same</c>).</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>Least and greatest number; null is no limit.</summary>
    public ValueRange Range { get; init; } = ValueRange.Any;

    /// <summary>How many numbers a <see cref="ParameterKind.IntTuple"/> or <see cref="ParameterKind.FloatTuple"/> has; a single one stands for all.</summary>
    public int Length { get; init; } = 1;

    /// <summary>True where all further positional arguments go into it: <c>Reshape(N, 64, 7, 7)</c>.</summary>
    public bool IsVariadic { get; init; }

    /// <summary><c>none</c> may be written where the default is <see cref="ArgumentValue.None"/>.</summary>
    public bool TakesNone => Default is ArgumentValue.None;

    public bool IsRequired => Default is null;
}
