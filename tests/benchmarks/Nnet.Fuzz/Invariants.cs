using Nnet.Language.Diagnostics;
using Nnet.Language.Formatting;
using Nnet.Language.Parsing;
using Nnet.Language.Syntax;
using Nnet.Language.Tests;
using Nnet.Language.Text;

namespace Nnet.Fuzz;

/// <summary>What holds for every text.</summary>
internal static class Invariants
{
    /// <summary>What is broken for a text; null: nothing.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="isClean">True where the text has no mistake of syntax.</param>
    public static string? Broken(string text, out bool isClean)
    {
        var (tree, diagnostics) = Parse(text);
        isClean = diagnostics.Count == 0;
        foreach (var diagnostic in diagnostics.ToImmutable())
        {
            if (!diagnostic.Id.StartsWith("NN1", StringComparison.Ordinal))
            {
                return $"{diagnostic.Id} from the parser";
            }

            if (diagnostic.Location.Span.Start < 0 || diagnostic.Location.Span.End > text.Length || diagnostic.Message.Contains('\n', StringComparison.Ordinal))
            {
                return $"diagnostic outside of the text or of several lines: {diagnostic.Location}";
            }
        }

        var repeated = diagnostics.ToImmutable().GroupBy(diagnostic => diagnostic.Location.Span).FirstOrDefault(group => group.Count() > 1);
        return repeated is not null ? $"reported twice at {repeated.First().Location.Start}: {repeated.First().Message}" : isClean ? Formatting(text, tree) : null;
    }

    private static string? Formatting(string text, FileSyntax tree)
    {
        var once = Formatter.Format(new SourceText("fuzz.nnet", text));
        var (again, diagnostics) = Parse(once);
        return diagnostics.Count > 0 ? $"formatting makes a mistake: {diagnostics.ToImmutable()[0]}"
            : SyntaxDump.Of(again) != SyntaxDump.Of(tree) ? "formatting changes the meaning"
            : Formatter.Format(new SourceText("fuzz.nnet", once)) != once ? "formatting twice differs from once"
            : null;
    }

    private static (FileSyntax Tree, DiagnosticBag Diagnostics) Parse(string text)
    {
        var bag = new DiagnosticBag();
        return (Parser.Parse(new SourceText("fuzz.nnet", text), bag), bag);
    }
}
