namespace Nnet.Language.Diagnostics.Rendering;

/// <summary>Words that all forms of output share.</summary>
internal static class DiagnosticWords
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    /// <summary><c>2 errors, 1 warning</c>; empty where there is nothing.</summary>
    public static string Count(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);
        var warnings = diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Warning);
        var parts = new[] { Plural(errors, "error"), Plural(warnings, "warning") };
        return string.Join(", ", parts.Where(part => part.Length > 0));
    }

    private static string Plural(int count, string word) => count == 0 ? "" : count == 1 ? $"1 {word}" : $"{count} {word}s";
}
