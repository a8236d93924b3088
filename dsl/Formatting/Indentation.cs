using Nnet.Language.Parsing;
using Nnet.Language.Parsing.Lexing;

namespace Nnet.Language.Formatting;

/// <summary>How deep each line stands: four spaces for each open brace, parenthesis or bracket, four more for a line that goes on with a statement.</summary>
internal static class Indentation
{
    private const int Step = 4;

    private static readonly HashSet<string> SettingBlocks = ["data", "optimizer", "train", "tune"];

    public static void Apply(IReadOnlyList<FormattedLine> lines)
    {
        var open = new Stack<(char Kind, BlockKind Block)>();
        var declaration = "";
        FormattedLine? statement = null;
        FormattedLine? previous = null;
        foreach (var line in lines)
        {
            line.Block = Block(open);
            var closes = line.Tokens.TakeWhile(token => token.Kind is TokenKind.CloseBrace or TokenKind.CloseParenthesis or TokenKind.CloseBracket).Count();
            var depth = Math.Max(0, open.Count - closes);
            var begins = closes > 0 || Begins(line, open, previous);
            line.Indent = begins ? Step * depth : Continued(line, statement, depth);
            if (begins && line.Tokens.Count > 0)
            {
                statement = line;
                declaration = open.Count == 0 && line.Tokens[0].Kind == TokenKind.Name ? line.Tokens[0].Text : declaration;
            }

            foreach (var token in line.Tokens)
            {
                Track(open, token, declaration, line);
            }

            previous = line.Tokens.Count > 0 ? line : previous;
        }
    }

    private static BlockKind Block(Stack<(char Kind, BlockKind Block)> open) => open.Count == 0 ? BlockKind.File : open.Peek().Block;

    private static void Track(Stack<(char Kind, BlockKind Block)> open, Token token, string declaration, FormattedLine line)
    {
        if (token.Kind is TokenKind.OpenBrace or TokenKind.OpenParenthesis or TokenKind.OpenBracket)
        {
            var outer = Block(open);
            var block = token.Kind != TokenKind.OpenBrace ? outer
                : outer == BlockKind.File ? (SettingBlocks.Contains(declaration) ? BlockKind.Settings : BlockKind.Statements)
                : line.Tokens[0].Text == "space" ? BlockKind.Space
                : line.Tokens[0].Text == "step" && outer == BlockKind.Settings ? BlockKind.Statements
                : outer;
            open.Push((token.Kind, block));
        }
        else if (token.Kind is TokenKind.CloseBrace or TokenKind.CloseParenthesis or TokenKind.CloseBracket && open.Count > 0)
        {
            open.Pop();
        }
    }

    /// <summary>True where a line begins a declaration, statement or setting, or is a comment alone.</summary>
    private static bool Begins(FormattedLine line, Stack<(char Kind, BlockKind Block)> open, FormattedLine? previous)
    {
        if (line.Tokens.Count == 0 || previous is null || (open.Count > 0 && open.Peek().Kind != TokenKind.OpenBrace))
        {
            return true;
        }

        var first = line.Tokens[0];
        return first.Kind switch
        {
            TokenKind.OpenBrace => true,
            TokenKind.At => line.Block == BlockKind.File,
            TokenKind.Name => first.Text is not ("else" or "then" or "and" or "or") && !GoesOn(previous),
            _ => false,
        };
    }

    /// <summary>True where the line before cannot end: with a comma, an operator, an open list of values.</summary>
    private static bool GoesOn(FormattedLine previous) =>
        previous.Tokens[previous.Tokens.Count - 1].Kind is TokenKind.Assign or TokenKind.Pipe or TokenKind.Plus or TokenKind.Minus or TokenKind.Comma;

    private static int Continued(FormattedLine line, FormattedLine? statement, int depth)
    {
        if (statement is not null && line.Tokens[0].Text is "else" or "then")
        {
            for (var i = 0; i < statement!.Tokens.Count; i++)
            {
                if (statement.Tokens[i].Text == "if")
                {
                    return statement.Indent + statement.ColumnOf(i);
                }
            }
        }

        return Math.Max(statement?.Indent ?? 0, Step * depth) + Step;
    }
}
