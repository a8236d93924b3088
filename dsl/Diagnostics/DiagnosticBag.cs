using System.Collections.Immutable;
using Nnet.Language.Text;

namespace Nnet.Language.Diagnostics;

/// <summary>Collects the diagnostics of a phase.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> diagnostics = [];

    /// <summary>True where an error is among them.</summary>
    public bool HasErrors => diagnostics.Exists(diagnostic => diagnostic.Severity == Severity.Error);

    /// <summary>How many there are.</summary>
    public int Count => diagnostics.Count;

    /// <summary>Adds one.</summary>
    public void Add(Diagnostic diagnostic) => diagnostics.Add(diagnostic);

    /// <summary>Adds one at a span of a text.</summary>
    public void Add(DiagnosticDescriptor descriptor, SourceText text, TextSpan span, string message, params RelatedPlace[] related) =>
        diagnostics.Add(new Diagnostic(descriptor, text.Locate(span), message) { Related = [.. related] });

    /// <summary>All of them, in the order of their places; what was found twice, by two ways to read a damaged place, once.</summary>
    public ImmutableArray<Diagnostic> ToImmutable() =>
    [
        .. diagnostics
            .GroupBy(diagnostic => (diagnostic.Id, diagnostic.Location.Path, diagnostic.Location.Span.Start))
            .Select(group => group.First())
            .OrderBy(diagnostic => diagnostic.Location.Path, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.Span.Start)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal),
    ];
}
