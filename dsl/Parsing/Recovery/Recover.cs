using System.Collections.Immutable;
using Nnet.Language.Diagnostics;
using Nnet.Language.Parsing.Lexing;
using Nnet.Language.Syntax;
using Nnet.Language.Text;
using Sprache;

namespace Nnet.Language.Parsing.Recovery;

/// <summary>
/// Lists in braces whose items are read one by one: an item that cannot be read is reported at the farthest place that a parser reached, and
/// reading goes on at the next item, so that one mistake gives one message.
/// </summary>
internal static class Recover
{
    /// <summary>Items up to the closing brace, which is read too. A missing brace is reported; the list then ends before the next declaration.</summary>
    /// <param name="input">Behind the opening brace.</param>
    /// <param name="item">Reads one item.</param>
    /// <param name="skipped">Stands for an item that could not be read.</param>
    /// <param name="beginsItem">True where a name begins an item.</param>
    /// <param name="where">What an item is called in messages.</param>
    public static IResult<ImmutableArray<T>> List<T>(TokenInput input, Parser<T> item, Func<TextSpan, T> skipped, Func<TokenInput, bool> beginsItem, string where)
        where T : SyntaxNode
    {
        var items = ImmutableArray.CreateBuilder<T>();
        var at = input;
        while (at.Current != TokenKind.CloseBrace)
        {
            if (at.AtEnd || (Resynchronization.BeginsDeclaration(at) && !(beginsItem(at) && !Resynchronization.LooksLikeDeclaration(at))))
            {
                at.Context.Report(
                    SyntaxDiagnostics.UnexpectedText,
                    at.Position,
                    $"{at.Token.ShownFirst} stands here before a \"{{\" has been closed. Write the missing \"}}\".",
                    new RelatedPlace(at.Context.Source.Locate(input.Previous.Span), "the brace that is not closed"));
                return Result.Success(items.ToImmutable(), at);
            }

            at.Context.Forget();
            at.Mark(TokenRoles.Item);
            var depth = at.Context.Depth;
            var result = item(at);
            at.Context.Depth = depth;
            if (result.WasSuccessful && result.Remainder.Position > at.Position)
            {
                items.Add(result.Value);
                at = (TokenInput)result.Remainder;
                if (Continues(at, beginsItem))
                {
                    at = Skip(at, at, beginsItem, where);
                }

                continue;
            }

            var next = Skip(at, at, beginsItem, where);
            items.Add(skipped(Primitives.SpanBetween(at, next)));
            at = next;
        }

        return Result.Success(items.ToImmutable(), at.Advance());
    }

    /// <summary>True where something stands behind an item that neither begins an item nor ends the list.</summary>
    private static bool Continues(TokenInput at, Func<TokenInput, bool> beginsItem) =>
        at.Current != TokenKind.CloseBrace && !at.AtEnd && !(at.Current == TokenKind.Name && (at.Token.StartsLine || beginsItem(at) || at.At(at.Position + 1).Current == TokenKind.Assign));

    private static TokenInput Skip(TokenInput from, TokenInput fallback, Func<TokenInput, bool> beginsItem, string where)
    {
        var failed = from.Context.ReportFailure(fallback.Position, where);
        return Resynchronization.NextItem(from, failed, beginsItem);
    }
}
