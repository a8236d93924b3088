using Nnet.Language.Text;

namespace Nnet.Language.Diagnostics.Rendering;

/// <summary>Diagnostics as a SARIF 2.1.0 log, the form that code scanning services read.</summary>
public static class SarifRenderer
{
    /// <summary>The log.</summary>
    public static string Render(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        var rules = diagnostics.Select(diagnostic => diagnostic.Descriptor).Distinct().OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal);
        var driver = JsonText.Object(
            ("name", JsonText.String("nnet")),
            ("rules", JsonText.Array(rules.Select(rule => JsonText.Object(
                ("id", JsonText.String(rule.Id)),
                ("shortDescription", JsonText.Object(("text", JsonText.String(rule.Title)))))))));
        var run = JsonText.Object(
            ("tool", JsonText.Object(("driver", driver))),
            ("columnKind", JsonText.String("utf16CodeUnits")),
            ("results", JsonText.Array(diagnostics.Select(Result))));
        return JsonText.Object(
            ("$schema", JsonText.String("https://json.schemastore.org/sarif-2.1.0.json")),
            ("version", JsonText.String("2.1.0")),
            ("runs", JsonText.Array([run]))) + "\n";
    }

    private static string Result(Diagnostic diagnostic) => JsonText.Object(
        ("ruleId", JsonText.String(diagnostic.Id)),
        ("level", JsonText.String(diagnostic.Severity == Severity.Information ? "note" : DiagnosticWords.Of(diagnostic.Severity))),
        ("message", JsonText.Object(("text", JsonText.String(diagnostic.Message)))),
        ("locations", JsonText.Array([Place(diagnostic.Location, null)])),
        ("relatedLocations", JsonText.Array(diagnostic.Related.Select(related => Place(related.Location, related.Text)))));

    private static string Place(Location location, string? text)
    {
        var physical = ("physicalLocation", JsonText.Object(
            ("artifactLocation", JsonText.Object(("uri", JsonText.String(location.Path.Replace('\\', '/'))))),
            ("region", JsonText.Object(
                ("startLine", JsonText.Number(location.Start.Line)),
                ("startColumn", JsonText.Number(location.Start.Column)),
                ("endLine", JsonText.Number(location.End.Line)),
                ("endColumn", JsonText.Number(location.End.Column))))));
        return text is null ? JsonText.Object(physical) : JsonText.Object(physical, ("message", JsonText.Object(("text", JsonText.String(text)))));
    }
}
