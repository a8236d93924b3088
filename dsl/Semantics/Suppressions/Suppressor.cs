using System.Collections.Immutable;
using Nnet.Language.Diagnostics;
using Nnet.Language.Syntax;
using Nnet.Language.Text;

namespace Nnet.Language.Semantics.Suppressions;

/// <summary>
/// Applies <c>@allow(NN4003)</c> before a declaration and <c>// nnet: allow NN4003</c> at the end of a line to warnings; errors stay. Reports what silences nothing.
/// </summary>
internal static class Suppressor
{
    /// <summary>The diagnostics that are left, with those about suppressions.</summary>
    public static ImmutableArray<Diagnostic> Apply(ImmutableArray<ParsedFile> files, ImmutableArray<Diagnostic> diagnostics)
    {
        var all = files.SelectMany(Of).ToList();
        if (all.Count == 0) return diagnostics;
        var used = new HashSet<Suppression>();
        var left = diagnostics.Where(diagnostic =>
        {
            var silencing = all.Where(suppression => suppression.Silences(diagnostic)).ToList();
            used.UnionWith(silencing);
            return silencing.Count == 0;
        }).ToList();
        foreach (var suppression in all.Where(suppression => !used.Contains(suppression)))
            left.Add(new Diagnostic(NameDiagnostics.UselessSuppression, suppression.Source.Locate(suppression.Span), Text(suppression)));
        return [.. left.OrderBy(diagnostic => diagnostic.Location.Path, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.Span.Start).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }

    private static string Text(Suppression suppression) => DiagnosticCatalogue.Find(suppression.Id) switch
    {
        null => $"There is no diagnostic {suppression.Id}, so this silences nothing. Remove it, or correct the id.",
        { Severity: Severity.Error } => $"{suppression.Id} is an error, which cannot be silenced. Remove this, and mend the program.",
        _ => $"Nothing here is reported as {suppression.Id}, so this silences nothing. Remove it.",
    };

    private static IEnumerable<Suppression> Of(ParsedFile file)
    {
        foreach (var comment in file.Syntax.Suppressions)
            foreach (var id in comment.Ids) yield return new Suppression(id, file.Source, comment.Span, comment.Line, null);
        foreach (var declaration in file.Syntax.Declarations)
            foreach (var allow in declaration.Allows)
                foreach (var id in allow.Ids) yield return new Suppression(id.Text, file.Source, id.Span, null, declaration.Span);
    }

    /// <param name="Line">The line it acts on; null for a whole declaration.</param>
    /// <param name="Declaration">The declaration it acts on; null for a line.</param>
    private sealed record Suppression(string Id, SourceText Source, TextSpan Span, int? Line, TextSpan? Declaration)
    {
        public bool Silences(Diagnostic diagnostic) =>
            diagnostic.Id == Id && diagnostic.Severity != Severity.Error && diagnostic.Location.Path == Source.Path
            && (Line is { } line ? diagnostic.Location.Start.Line == line : Declaration is { } span && diagnostic.Location.Span.Start >= span.Start && diagnostic.Location.Span.Start <= span.End);
    }
}
