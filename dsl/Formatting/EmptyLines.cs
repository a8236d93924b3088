using Nnet.Language.Parsing;
using Nnet.Language.Parsing.Lexing;

namespace Nnet.Language.Formatting;

/// <summary>Empty lines: at most one (the splitter sees to that), none at the ends of a body, one around declarations of several lines.</summary>
internal static class EmptyLines
{
    public static void Apply(IReadOnlyList<FormattedLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            lines[i].EmptyBefore &= i > 0 && !lines[i - 1].OpensBlock && !(lines[i] is { IsComment: false } line && line.First.Kind == TokenKind.CloseBrace);
        }

        Separate(lines);
    }

    private static void Separate(IReadOnlyList<FormattedLine> lines)
    {
        int[] starts = [.. Enumerable.Range(0, lines.Count).Where(i => !lines[i].IsComment && lines[i].First.Is(TokenRoles.Declaration))];
        var previous = 0;
        for (var d = 0; d < starts.Length; d++)
        {
            var last = starts[d] - 1;
            while (last >= 0 && lines[last].IsComment)
            {
                last--;
            }

            var size = Size(lines, starts[d], d + 1 < starts.Length ? starts[d + 1] : lines.Count);
            var isSeparated = Enumerable.Range(last + 1, starts[d] - last).Any(i => lines[i].EmptyBefore);
            if (last >= 0 && !isSeparated && (d == 0 || size > 1 || previous > 1))
            {
                lines[last + 1].EmptyBefore = true;
            }

            previous = size;
        }
    }

    /// <summary>The lines of a declaration, comments not counted.</summary>
    private static int Size(IReadOnlyList<FormattedLine> lines, int start, int end) => Enumerable.Range(start, end - start).Count(i => !lines[i].IsComment);
}
