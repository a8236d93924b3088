using System.Collections.Immutable;

namespace Nnet.Language.Text;

/// <summary>The text of one <c>.nnet</c> file. Equal where path and text are equal.</summary>
/// <param name="path">The file's path as messages show it.</param>
/// <param name="text">Its text.</param>
public sealed class SourceText(string path, string text) : IEquatable<SourceText>
{
    private ImmutableArray<int> lineStarts;

    /// <summary>The file's path as messages show it.</summary>
    public string Path { get; } = path;

    /// <summary>The whole text.</summary>
    public string Text { get; } = text;

    /// <summary>The number of lines, at least 1.</summary>
    public int LineCount => LineStarts.Length;

    private ImmutableArray<int> LineStarts
    {
        get
        {
            if (lineStarts.IsDefault)
            {
                lineStarts = FindLineStarts(Text);
            }

            return lineStarts;
        }
    }

    /// <summary>Where a character stands; places outside are moved to the nearest end.</summary>
    public LinePosition PositionAt(int offset)
    {
        var at = Math.Max(0, Math.Min(offset, Text.Length));
        var found = LineStarts.BinarySearch(at);
        var line = found >= 0 ? found : ~found - 1;
        return new LinePosition(line + 1, at - LineStarts[line] + 1);
    }

    /// <summary>The place of a span, with lines and columns.</summary>
    public Location Locate(TextSpan span) => new(Path, span, PositionAt(span.Start), PositionAt(span.End));

    /// <summary>A line's text without its end.</summary>
    /// <param name="line">From 1.</param>
    public string Line(int line)
    {
        var start = LineStarts[line - 1];
        var end = line < LineCount ? LineStarts[line] : Text.Length;
        return Text.Substring(start, end - start).TrimEnd('\r', '\n');
    }

    /// <summary>The text of a span.</summary>
    public string Slice(TextSpan span) => Text.Substring(span.Start, span.Length);

    /// <inheritdoc/>
    public bool Equals(SourceText? other) => other is not null && Path == other.Path && Text == other.Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SourceText);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((StringComparer.Ordinal.GetHashCode(Path) * 397) ^ StringComparer.Ordinal.GetHashCode(Text));

    private static ImmutableArray<int> FindLineStarts(string text)
    {
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                starts.Add(i + 1);
            }
        }

        return starts.ToImmutable();
    }
}
