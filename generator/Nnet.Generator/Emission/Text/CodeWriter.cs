using System.Text;
using Nnet.Language.Lowering;

namespace Nnet.Generator.Emission.Text;

/// <summary>Collects lines of C#: indentation, braces, trailing comments in one column, and <c>#line</c> directives where they are needed.</summary>
internal sealed class CodeWriter
{
    private const int WidestComment = 96;

    private readonly List<CodeLine> _lines = [];
    private int _indent;
    private LineRef _mapped = LineRef.None;

    /// <summary>A line of code with an optional trailing comment; an empty text makes a blank line.</summary>
    public void Line(string text = "", string? comment = null)
    {
        _lines.Add(new(text.Length == 0 ? 0 : _indent, text, comment));
        if (_mapped.Line > 0) _mapped = _mapped with { Line = _mapped.Line + 1 };
    }

    /// <summary>A line that belongs to a line of the .nnet file: a directive goes before it unless the numbering is there already.</summary>
    public void Line(LineRef origin, string text, string? comment = null)
    {
        Map(origin);
        Line(text, comment);
    }

    /// <summary>Several lines of text, each indented as the writer stands.</summary>
    public void Lines(IEnumerable<string> texts)
    {
        foreach (var text in texts) Line(text);
    }

    /// <summary>A brace, the lines that <paramref name="body"/> writes, and the brace that closes it.</summary>
    public void Block(Action body, string close = "}")
    {
        Line("{");
        Indented(body);
        Line(close);
    }

    /// <summary>The lines of another writer, as far in as this one stands.</summary>
    public void Append(CodeWriter other)
    {
        Unmap();
        foreach (var line in other._lines) _lines.Add(line with { Indent = line.Text.Length == 0 || line.Text[0] == '#' ? 0 : line.Indent + _indent });
        _mapped = other._mapped;
        Unmap();
    }

    /// <summary>Lines one level further in.</summary>
    public void Indented(Action body)
    {
        _indent++;
        body();
        _indent--;
    }

    /// <summary>Ends the mapping to the .nnet file.</summary>
    public void Unmap()
    {
        if (_mapped.Line == 0) return;
        _mapped = LineRef.None;
        _lines.Add(new(0, "#line default", null));
    }

    /// <summary>The text, LF after every line.</summary>
    /// <param name="lineRoot">What stands before the names of files in <c>#line</c>.</param>
    public string ToText(string lineRoot)
    {
        var text = new StringBuilder();
        for (var start = 0; start < _lines.Count;)
        {
            var end = start;
            while (end < _lines.Count && _lines[end].Text.Length > 0) end++;
            var column = CommentColumn(start, end);
            for (; start < end; start++) _lines[start].AppendTo(text, column, lineRoot);
            if (start < _lines.Count) text.Append('\n');
            start++;
        }

        return text.ToString();
    }

    private void Map(LineRef origin)
    {
        if (origin.Line == 0 || origin == _mapped) return;
        var file = origin.File == _mapped.File && _mapped.Line > 0 ? null : origin.File;
        _lines.Add(new(0, $"#line {CSharpLiteral.Of(origin.Line)}", null, file));
        _mapped = origin;
    }

    private int CommentColumn(int start, int end)
    {
        var column = 0;
        for (var i = start; i < end; i++)
            if (_lines[i].Comment is not null && _lines[i].Width <= WidestComment) column = Math.Max(column, _lines[i].Width);
        return column + 2;
    }

    private readonly record struct CodeLine(int Indent, string Text, string? Comment, string? File = null)
    {
        public int Width => (4 * Indent) + Text.Length;

        public void AppendTo(StringBuilder text, int column, string lineRoot)
        {
            text.Append(' ', 4 * Indent).Append(Text);
            if (File is not null) text.Append(" \"").Append(lineRoot).Append(File).Append('"');
            if (Comment is not null) text.Append(' ', Math.Max(2, column - Width)).Append("// ").Append(Comment);
            text.Append('\n');
        }
    }
}
