using Nnet.Language.Semantics.Evaluation;

namespace Nnet.Language.Semantics.Calls;

/// <summary>An argument of a call, evaluated.</summary>
/// <param name="Name">The name before the colon; null for a positional one.</param>
/// <param name="Word">The identifier where the argument is nothing but one, so that it may be a bare word (<c>mode: fan_out</c>); then <paramref name="Value"/> is null if no such name is in scope.</param>
/// <param name="NamePlace">The place of the name; the argument's own for a positional one.</param>
internal sealed record Argument(string? Name, Value? Value, string? Word, Place NamePlace, Place Place)
{
    /// <summary>True for the tensors that a pipe puts in front.</summary>
    public bool IsPiped { get; init; }
}
