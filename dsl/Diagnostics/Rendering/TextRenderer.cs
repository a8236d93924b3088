using System.Text;
using Nnet.Language.Text;

namespace Nnet.Language.Diagnostics.Rendering;

/// <summary>Diagnostics for people: the message, the line it stands on with carets below, the places that explain it.</summary>
/// <param name="paint">Colours a text by a role (<c>error</c>, <c>warning</c>, <c>info</c>, <c>place</c>, <c>caret</c>); the same text without colours.</param>
public sealed class TextRenderer(Func<string, string, string> paint)
{
    private const int LongestLine = 140;

    /// <summary>Renders without colours.</summary>
    public TextRenderer()
        : this((_, text) => text)
    {
    }

    /// <summary>All diagnostics with an empty line behind each, and how many there are.</summary>
    /// <param name="diagnostics">What to show.</param>
    /// <param name="sources">The files by path.</param>
    public string Render(IReadOnlyCollection<Diagnostic> diagnostics, IReadOnlyDictionary<string, SourceText> sources)
    {
        var text = new StringBuilder();
        foreach (var diagnostic in diagnostics)
        {
            Render(text, diagnostic, sources);
            text.Append('\n');
        }

        return text.Append(DiagnosticWords.Count(diagnostics)).Append(diagnostics.Count > 0 ? "\n" : "").ToString();
    }

    private void Render(StringBuilder text, Diagnostic diagnostic, IReadOnlyDictionary<string, SourceText> sources)
    {
        var word = DiagnosticWords.Of(diagnostic.Severity);
        text.Append(paint(word, $"{word} {diagnostic.Id}")).Append(": ").Append(diagnostic.Message).Append('\n');
        Excerpt(text, diagnostic.Location, sources, word);
        foreach (var related in diagnostic.Related)
        {
            text.Append("  ").Append(related.Text).Append(":\n");
            Excerpt(text, related.Location, sources, "place");
        }
    }

    private void Excerpt(StringBuilder text, Location location, IReadOnlyDictionary<string, SourceText> sources, string role)
    {
        var number = location.Start.Line.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var margin = new string(' ', number.Length);
        text.Append(paint("place", $" {margin}--> {location.Path}({location.Start})")).Append('\n');
        if (!sources.TryGetValue(location.Path, out var source) || location.Start.Line > source.LineCount)
        {
            return;
        }

        var line = source.Line(location.Start.Line);
        var start = location.Start.Column - 1;
        var end = location.End.Line == location.Start.Line ? location.End.Column - 1 : line.Length;
        var shown = line.Length > LongestLine ? line.Substring(0, LongestLine) : line;
        text.Append(paint("place", $" {number} | ")).Append(shown.Replace('\t', ' ')).Append('\n');
        if (start <= shown.Length)
        {
            var carets = new string('^', Math.Max(1, Math.Min(end, shown.Length) - start));
            text.Append(paint("place", $" {margin} | ")).Append(' ', start).Append(paint(role, carets)).Append('\n');
        }
    }
}
