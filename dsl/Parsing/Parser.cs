using System.Collections.Immutable;
using Nnet.Language.Diagnostics;
using Nnet.Language.Parsing.Grammar;
using Nnet.Language.Parsing.Lexing;
using Nnet.Language.Parsing.Recovery;
using Nnet.Language.Syntax;
using Nnet.Language.Text;
using Sprache;

namespace Nnet.Language.Parsing;

/// <summary>Texts as syntax trees. Every text gives a tree; mistakes are reported, each once, and what they spoil is skipped.</summary>
public static class Parser
{
    /// <summary>Reads a file.</summary>
    /// <param name="source">Its text.</param>
    /// <param name="diagnostics">Takes the mistakes, NN1xxx.</param>
    public static FileSyntax Parse(SourceText source, DiagnosticBag diagnostics) => Read(new ParseContext(source, Lexer.Lex(source, diagnostics), diagnostics));

    /// <summary>Reads the file of a context, which learns what the tokens are to the layout.</summary>
    internal static FileSyntax Read(ParseContext context)
    {
        var at = TokenInput.Create(context);
        var name = Header(ref at, "namespace").FirstOrDefault();
        var usings = Header(ref at, "using");
        var declarations = ImmutableArray.CreateBuilder<DeclarationSyntax>();
        while (!at.AtEnd)
        {
            declarations.Add(ReadDeclaration(ref at));
        }

        var suppressions = Suppressions.Read(context.Source, context.Comments, context.Diagnostics);
        return new FileSyntax(name, usings, declarations.ToImmutable(), suppressions, new TextSpan(0, context.Source.Text.Length));
    }

    private static ImmutableArray<PathSyntax> Header(ref TokenInput at, string word)
    {
        var names = ImmutableArray.CreateBuilder<PathSyntax>();
        while (Primitives.IsWord(at, word))
        {
            at.Context.Forget();
            at.Mark(TokenRoles.Item);
            var name = Literals.Path(at.Advance());
            if (name.WasSuccessful)
            {
                names.Add(name.Value);
                at = (TokenInput)name.Remainder;
            }
            else
            {
                var failed = at.Context.ReportFailure(at.Position + 1, $"\"{word}\"");
                at = Resynchronization.NextDeclaration(at, failed);
            }
        }

        return names.ToImmutable();
    }

    private static DeclarationSyntax ReadDeclaration(ref TokenInput at)
    {
        var start = at;
        var context = at.Context;
        context.Forget();
        context.Depth = 0;
        at.Mark(TokenRoles.Item | TokenRoles.Declaration);
        var allows = ImmutableArray.CreateBuilder<AllowSyntax>();
        var result = Read(ref at, allows);
        if (result.WasSuccessful)
        {
            at = (TokenInput)result.Remainder;
            return result.Value with { Documentation = Documentation.Before(context, start.Position), Allows = allows.ToImmutable() };
        }

        var failed = context.ReportFailure(at.Position, "this declaration");
        var next = Resynchronization.NextDeclaration(start, failed);
        next = next.Position > start.Position ? next : start.At(start.Position + 1);
        var named = at.At(at.Position + (Primitives.IsWord(at, "extern") ? 2 : 1));
        var name = named.Current == TokenKind.Name && Keywords.Declarations.Contains(at.Token.Text)
            ? new NameSyntax(named.Token.Text, named.Token.Span)
            : new NameSyntax("", new TextSpan(at.Token.Span.Start, 0));
        var span = Primitives.SpanBetween(start, next);
        at = next;
        return new SkippedDeclarationSyntax(name, span);
    }

    private static IResult<DeclarationSyntax> Read(ref TokenInput at, ImmutableArray<AllowSyntax>.Builder allows)
    {
        while (at.Current == TokenKind.At)
        {
            var allow = Declarations.Allow(at);
            if (!allow.WasSuccessful)
            {
                return Result.Failure<DeclarationSyntax>(allow.Remainder, allow.Message, allow.Expectations);
            }

            allows.Add(allow.Value);
            at = (TokenInput)allow.Remainder;
        }

        return Declarations.Declaration(at);
    }
}
