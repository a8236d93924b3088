using Nnet.Language.Diagnostics;
using Nnet.Language.Parsing;
using Nnet.Language.Parsing.Lexing;
using Nnet.Language.Text;

namespace Nnet.Language.Formatting;

/// <summary>
/// The one layout: a line for each declaration, statement and setting, four spaces for each level, one space where space belongs, settings in
/// columns, at most one empty line, one between declarations of several lines. Long expressions stay broken where the author broke them,
/// a body of one statement stays on its line, comments stay where they are; no token changes.
/// </summary>
public static class Formatter
{
    /// <summary>The text in the one layout, lines ended by <c>\n</c>; formatting it again changes nothing. A text with mistakes of syntax (NN1xxx errors) comes back as it is.</summary>
    public static string Format(SourceText source)
    {
        var diagnostics = new DiagnosticBag();
        var context = new ParseContext(source, Lexer.Lex(source, diagnostics), diagnostics);
        Parser.Read(context);
        if (diagnostics.HasErrors)
        {
            return source.Text;
        }

        var lines = LineSplitter.Split(context, LineBreaks.Of(context));
        EmptyLines.Apply(lines);
        Indentation.Apply(lines);
        Columns.Align(lines);
        return LineWriter.Write(lines);
    }
}
