using Nnet.Language.Parsing;
using Nnet.Language.Parsing.Lexing;

namespace Nnet.Language.Formatting;

/// <summary>How deep each line stands: four spaces for each body, four more for a line that goes on with an item, four more in open parentheses and brackets.</summary>
internal sealed class Indentation
{
    private const int Step = 4;

    private readonly Stack<(int Owner, BlockKind Kind)> braces = new();
    private readonly Stack<int> brackets = new();
    private readonly Stack<int> conditionals = new();
    private int item;

    private int InBody => braces.Count > 0 ? braces.Peek().Owner + Step : 0;

    public static void Apply(IReadOnlyList<FormattedLine> lines)
    {
        var indentation = new Indentation();
        for (var i = 0; i < lines.Count; i++)
        {
            var next = i;
            while (next < lines.Count && lines[next].IsComment)
            {
                next++;
            }

            lines[i].Block = indentation.braces.Count > 0 ? indentation.braces.Peek().Kind : BlockKind.File;
            lines[i].Indent = next == i ? indentation.Of(lines[i]) : indentation.OfComment(next < lines.Count ? lines[next].First : default);
            indentation.Pass(lines[i]);
        }
    }

    private int Of(FormattedLine line)
    {
        var first = line.First;
        if (first.Is(TokenRoles.Item))
        {
            brackets.Clear();
            conditionals.Clear();
            return item = InBody;
        }

        return first.Is(TokenRoles.Where | TokenRoles.Opens) ? item
            : first.Kind == TokenKind.CloseBrace && braces.Count > 0 ? braces.Peek().Owner
            : Continued(first);
    }

    /// <summary>A comment stands where the item behind it will stand, or goes on with the item around it.</summary>
    private int OfComment(Lexeme next) =>
        next.Kind is '\0' or TokenKind.CloseBrace || next.Is(TokenRoles.Item) ? InBody
        : next.Is(TokenRoles.Where | TokenRoles.Opens) ? item
        : Continued(next);

    private int Continued(Lexeme first)
    {
        if (first.Is(TokenRoles.Conditional) && first.Text != "if" && conditionals.Count > 0)
        {
            return conditionals.Peek();
        }

        return brackets.Count == 0 ? item + Step
            : first.Kind is TokenKind.CloseParenthesis or TokenKind.CloseBracket ? brackets.Peek()
            : brackets.Peek() + Step;
    }

    /// <summary>Takes note of what a line opens and closes.</summary>
    private void Pass(FormattedLine line)
    {
        for (var i = 0; i < line.Lexemes.Count; i++)
        {
            var lexeme = line.Lexemes[i];
            switch (lexeme.Kind)
            {
                case TokenKind.OpenParenthesis or TokenKind.OpenBracket:
                    brackets.Push(line.Indent);
                    break;
                case TokenKind.CloseParenthesis or TokenKind.CloseBracket when brackets.Count > 0:
                    brackets.Pop();
                    break;
                case TokenKind.OpenBrace:
                    var kind = lexeme.Is(TokenRoles.Settings) ? BlockKind.Settings : lexeme.Is(TokenRoles.Space) ? BlockKind.Space : BlockKind.Statements;
                    braces.Push((item, kind));
                    break;
                case TokenKind.CloseBrace when braces.Count > 0:
                    item = braces.Pop().Owner;
                    break;
                case TokenKind.Name when lexeme.Is(TokenRoles.Conditional):
                    Pass(lexeme.Text, line.Indent + line.ColumnOf(i));
                    break;
                default:
                    break;
            }
        }
    }

    private void Pass(string word, int column)
    {
        if (word == "if")
        {
            conditionals.Push(column);
        }
        else if (word == "else" && conditionals.Count > 0)
        {
            conditionals.Pop();
        }
    }
}
