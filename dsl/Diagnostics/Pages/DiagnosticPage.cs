namespace Nnet.Language.Diagnostics.Pages;

/// <summary>What <c>nnet explain NN3004</c> shows.</summary>
/// <param name="Id">The diagnostic.</param>
/// <param name="Why">Why it is said, in a few sentences.</param>
/// <param name="Wrong">A small program that gets it.</param>
/// <param name="Right">The same program, mended.</param>
public sealed record DiagnosticPage(string Id, string Why, string Wrong, string Right)
{
    /// <summary>The id and what it is about.</summary>
    public string Heading => $"{Id}: {DiagnosticCatalogue.Get(Id).Title}";

    /// <summary>The page as text for a terminal.</summary>
    public override string ToString() => $"{Heading}\n\n{Why}\n" + (Wrong.Length == 0 ? "" : $"\nWrong:\n\n{Indent(Wrong)}\n\nRight:\n\n{Indent(Right)}\n");

    private static string Indent(string program) => string.Join("\n", program.Trim('\n').Split('\n').Select(line => line.Length == 0 ? line : "    " + line));
}
