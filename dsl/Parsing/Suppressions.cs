using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Nnet.Language.Diagnostics;
using Nnet.Language.Parsing.Lexing;
using Nnet.Language.Syntax;
using Nnet.Language.Text;

namespace Nnet.Language.Parsing;

/// <summary>Comments <c>// nnet: allow NN4003, NN4004 because ...</c>.</summary>
internal static class Suppressions
{
    private static readonly Regex Form = new(@"^//\s*nnet:\s*allow\s+(?<ids>NN\d{4}(?:\s*,\s*NN\d{4})*)(?<reason>.*)$", RegexOptions.CultureInvariant);

    public static ImmutableArray<SuppressionSyntax> Read(SourceText source, ImmutableArray<Comment> comments, DiagnosticBag diagnostics)
    {
        var suppressions = ImmutableArray.CreateBuilder<SuppressionSyntax>();
        foreach (var comment in comments.Where(comment => comment.Text.StartsWith("//", StringComparison.Ordinal) && comment.Text.TrimStart('/', ' ', '\t').StartsWith("nnet:", StringComparison.Ordinal)))
        {
            var match = Form.Match(comment.Text);
            if (match.Success)
            {
                ImmutableArray<string> ids = [.. match.Groups["ids"].Value.Split(',').Select(id => id.Trim())];
                suppressions.Add(new SuppressionSyntax(ids, match.Groups["reason"].Value.Trim(' ', ':', '-'), source.PositionAt(comment.Span.Start).Line, comment.Span));
            }
            else
            {
                diagnostics.Add(SyntaxDiagnostics.BadSuppression, source, comment.Span, "This comment silences nothing. Write the ids, as in \"// nnet: allow NN4003\".");
            }
        }

        return suppressions.ToImmutable();
    }
}
