using System.Collections.Immutable;

namespace Nnet.Language.Ops;

/// <summary>One argument of an emitted call: <paramref name="Name"/> is the C# parameter's name (written <c>name: value</c>), null for a positional one.</summary>
public sealed record TorchArgument(string? Name, TorchValue Value)
{
    /// <summary>C# text of the callee's own default: an argument that would print the same text may be left out. Null: always written.</summary>
    public string? Default { get; init; }
}

/// <summary>Where the value of an emitted argument comes from.</summary>
public abstract record TorchValue
{
    private TorchValue()
    {
    }

    /// <summary>The tensor given for an input; <c>null</c> where it is absent.</summary>
    public sealed record Input(string Name) : TorchValue;

    /// <summary>The value of an option, converted to C#.</summary>
    public sealed record Option(string Name, TorchType As) : TorchValue
    {
        /// <summary>For <see cref="TorchType.Enum"/>: word to fully qualified C# member.</summary>
        public ImmutableDictionary<string, string> Words { get; init; } = ImmutableDictionary<string, string>.Empty;
    }

    /// <summary>A size from <see cref="OpRow.InferredSizes"/>, as a long.</summary>
    public sealed record Inferred(string Name) : TorchValue;

    /// <summary>All sizes of an input after the given position, as long[]: normalized_shape.</summary>
    public sealed record ResultShape : TorchValue;

    /// <summary>C# text as it stands.</summary>
    public sealed record Code(string Text) : TorchValue;
}
