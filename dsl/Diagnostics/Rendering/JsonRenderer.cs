using Nnet.Language.Text;

namespace Nnet.Language.Diagnostics.Rendering;

/// <summary>Diagnostics as a JSON array of objects: id, severity, file, line, column, endLine, endColumn, message, related.</summary>
public static class JsonRenderer
{
    /// <summary>The array, one object a line.</summary>
    public static string Render(IEnumerable<Diagnostic> diagnostics)
    {
        var items = diagnostics.Select(diagnostic => "  " + JsonText.Object(
        [
            ("id", JsonText.String(diagnostic.Id)),
            ("severity", JsonText.String(DiagnosticWords.Of(diagnostic.Severity))),
            .. Place(diagnostic.Location),
            ("message", JsonText.String(diagnostic.Message)),
            ("related", JsonText.Array(diagnostic.Related.Select(related => JsonText.Object([.. Place(related.Location), ("message", JsonText.String(related.Text))])))),
        ]));
        var body = string.Join(",\n", items);
        return body.Length == 0 ? "[]\n" : $"[\n{body}\n]\n";
    }

    private static (string Name, string Json)[] Place(Location location) =>
    [
        ("file", JsonText.String(location.Path)),
        ("line", JsonText.Number(location.Start.Line)),
        ("column", JsonText.Number(location.Start.Column)),
        ("endLine", JsonText.Number(location.End.Line)),
        ("endColumn", JsonText.Number(location.End.Column)),
    ];
}
