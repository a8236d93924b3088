using Nnet.Language.Text;

namespace Nnet.Language.Semantics;

/// <summary>Whole lines as places.</summary>
internal static class Lines
{
    /// <summary>A line's text without the space around it.</summary>
    public static TextSpan SpanOf(SourceText source, int line)
    {
        var text = source.Line(line);
        var start = 0;
        for (var i = 1; i < line; i++) start = source.Text.IndexOf('\n', start) + 1;
        var indent = text.Length - text.TrimStart().Length;
        return new TextSpan(start + indent, text.Trim().Length);
    }
}
