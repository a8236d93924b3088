using Nnet.Language.Diagnostics;
using Nnet.Language.Parsing.Lexing;
using Nnet.Language.Text;

namespace Nnet.Language.Formatting;

/// <summary>
/// The one layout: four spaces for each level, one space where space belongs, settings in columns, at most one empty line. Lines stay where
/// the author broke them, comments where they are; no token changes.
/// </summary>
public static class Formatter
{
    /// <summary>The text in the one layout; formatting it again changes nothing.</summary>
    public static string Format(SourceText source)
    {
        var lexed = Lexer.Lex(source, new DiagnosticBag());
        var lines = LineSplitter.Split(source, lexed);
        Indentation.Apply(lines);
        Columns.Align(lines);
        return LineWriter.Write(lines);
    }
}
