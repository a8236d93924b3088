using System.Collections.Immutable;
using Nnet.Language.Text;

namespace Nnet.Language.Diagnostics;

/// <summary>Something to say about a program, at its place.</summary>
/// <param name="Descriptor">Its kind.</param>
/// <param name="Location">The smallest span to change.</param>
/// <param name="Message">One line: the fact, then what fits.</param>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, Location Location, string Message)
{
    /// <summary>Places that explain it: where the conflicting size was established, the use that leads to it.</summary>
    public ImmutableArray<RelatedPlace> Related { get; init; } = [];

    /// <summary>Text that would mend it; null: none known.</summary>
    public Fix? Fix { get; init; }

    /// <summary>The kind's id.</summary>
    public string Id => Descriptor.Id;

    /// <summary>The kind's severity.</summary>
    public Severity Severity => Descriptor.Severity;

    /// <inheritdoc/>
    public bool Equals(Diagnostic? other) =>
        other is not null && Descriptor == other.Descriptor && Location == other.Location && Message == other.Message
        && Fix == other.Fix && Related.SequenceEqual(other.Related);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Location.GetHashCode() * 397) ^ StringComparer.Ordinal.GetHashCode(Message));
}

/// <summary>A place that explains a diagnostic.</summary>
/// <param name="Location">Where.</param>
/// <param name="Text">What is there, a short phrase.</param>
public sealed record RelatedPlace(Location Location, string Text);

/// <summary>A change that mends a diagnostic.</summary>
/// <param name="Title">What it does, for a menu.</param>
/// <param name="Location">The text to replace; empty: an insertion.</param>
/// <param name="NewText">What comes instead.</param>
public sealed record Fix(string Title, Location Location, string NewText);
