namespace Nnet.Language.Ops;

/// <summary>The type of an option.</summary>
public enum ParameterKind
{
    /// <summary>An integer expression: <see cref="ArgumentValue.Int"/>.</summary>
    Int,

    /// <summary>A number: <see cref="ArgumentValue.Float"/>.</summary>
    Float,

    Bool,

    /// <summary>One of <see cref="ParameterSpec.Choices"/>, written as a bare word: <c>reduction: sum</c>.</summary>
    Word,

    String,

    /// <summary>One integer, or a tuple of <see cref="ParameterSpec.Length"/>: <c>stride: 2</c>, <c>stride: (2, 1)</c>. Bound as a <see cref="ArgumentValue.List"/> of that length.</summary>
    IntTuple,

    /// <summary>A tuple of <see cref="ParameterSpec.Length"/> numbers: <c>betas: (0.9, 0.999)</c>.</summary>
    FloatTuple,

    /// <summary>Any number of integers.</summary>
    IntList,

    /// <summary>Any number of numbers.</summary>
    FloatList,

    /// <summary>An element type: <c>dtype: int</c>. Bound as a <see cref="ArgumentValue.Word"/> of the type's name.</summary>
    ElementType,

    /// <summary>A length of a schedule: <c>5%</c>, <c>500 steps</c>, <c>3 epochs</c>.</summary>
    Duration,

    /// <summary>Any number of lengths: milestones.</summary>
    DurationList,

    /// <summary>A path or a glob of files.</summary>
    Path,

    /// <summary>A list of words or strings: column names, characters.</summary>
    StringList,
}
