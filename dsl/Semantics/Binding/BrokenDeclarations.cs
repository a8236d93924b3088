using Nnet.Language.Diagnostics;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Binding;

/// <summary>Declarations with a mistake of syntax count as declared, and nothing more is said about them.</summary>
internal static class BrokenDeclarations
{
    /// <summary>The file with such declarations skipped.</summary>
    public static FileSyntax Skip(ParsedFile file)
    {
        var errors = file.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(diagnostic => diagnostic.Location.Span.Start).ToList();
        if (errors.Count == 0) return file.Syntax;
        return file.Syntax with
        {
            Declarations = [.. file.Syntax.Declarations.Select(declaration => errors.Any(at => at >= declaration.Span.Start && at <= declaration.Span.End)
                ? new SkippedDeclarationSyntax(declaration.Name, declaration.Span)
                : declaration)],
        };
    }
}
