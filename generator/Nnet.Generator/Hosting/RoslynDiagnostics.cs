using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using LanguageDiagnostic = Nnet.Language.Diagnostics.Diagnostic;
using LanguageLocation = Nnet.Language.Text.Location;

namespace Nnet.Generator.Hosting;

/// <summary>Diagnostics of the language as Roslyn's, at their place in the .nnet file.</summary>
internal static class RoslynDiagnostics
{
    /// <param name="pathOf">The file's path from its name in the program.</param>
    public static Diagnostic Of(LanguageDiagnostic diagnostic, Func<string, string> pathOf) =>
        Of(diagnostic, pathOf, DiagnosticDescriptors.Of(diagnostic.Descriptor.Severity));

    /// <param name="severity">What the project makes of it.</param>
    public static Diagnostic Of(LanguageDiagnostic diagnostic, Func<string, string> pathOf, DiagnosticSeverity severity) => Diagnostic.Create(
        DiagnosticDescriptors.Of(diagnostic.Descriptor),
        Of(diagnostic.Location, pathOf),
        severity,
        diagnostic.Related.Select(place => Of(place.Location, pathOf)),
        properties: null,
        Message(diagnostic));

    // Hosts do not show what a related place says: the message carries it, in short.
    private static string Message(LanguageDiagnostic diagnostic)
    {
        var related = diagnostic.Related.Where(place => place.Text.Length > 0).Take(2).Select(place => $" [{place.Text}: {place.Location.Path}({place.Location.Start.Line})]");
        return diagnostic.Message + string.Concat(related);
    }

    private static Location Of(LanguageLocation location, Func<string, string> pathOf) => Location.Create(
        pathOf(location.Path),
        TextSpan.FromBounds(location.Span.Start, location.Span.End),
        new LinePositionSpan(new(location.Start.Line - 1, location.Start.Column - 1), new(location.End.Line - 1, location.End.Column - 1)));
}
