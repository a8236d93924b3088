namespace Nnet.Language.Diagnostics.Rendering;

/// <summary>One line a diagnostic in the form that build tools and editors read: <c>FILE(LINE,COLUMN): error NN3004: message</c>.</summary>
public static class MsBuildRenderer
{
    /// <summary>The line of a diagnostic.</summary>
    public static string Render(Diagnostic diagnostic) =>
        $"{diagnostic.Location.Path}({diagnostic.Location.Start}): {DiagnosticWords.Of(diagnostic.Severity)} {diagnostic.Id}: {diagnostic.Message}";
}
