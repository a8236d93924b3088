using System.Collections.Immutable;

namespace Nnet.Language.Diagnostics;

/// <summary>Every kind of diagnostic by its id.</summary>
public static class DiagnosticCatalogue
{
    /// <summary>All kinds, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        .. new[]
        {
            SyntaxDiagnostics.UnexpectedText, SyntaxDiagnostics.Unterminated, SyntaxDiagnostics.BadNumber, SyntaxDiagnostics.TooDeep, SyntaxDiagnostics.BadSuppression,
        }
        .Concat(NameDiagnostics.All).Concat(ShapeDiagnostics.All).Concat(AdviceDiagnostics.All).Concat(ProgramDiagnostics.All)
        .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal),
    ];

    private static ImmutableDictionary<string, DiagnosticDescriptor> ById { get; } = All.ToImmutableDictionary(descriptor => descriptor.Id);

    /// <summary>The kind of an id; null where there is none.</summary>
    public static DiagnosticDescriptor? Find(string id) => ById.TryGetValue(id, out var descriptor) ? descriptor : null;

    /// <summary>The kind of an id that is known to exist.</summary>
    internal static DiagnosticDescriptor Get(string id) => ById[id];
}
