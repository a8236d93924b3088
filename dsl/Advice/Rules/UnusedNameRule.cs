using System.Collections.Immutable;
using Nnet.Language.Diagnostics;
using Nnet.Language.Lowering;
using Nnet.Language.Parsing.Lexing;
using Nnet.Language.Syntax;

namespace Nnet.Language.Advice.Rules;

/// <summary>NN4018: a parameter, value or layer that its network, block or loss never uses. Names that begin with <c>_</c> and buffers, which are saved for others, are left alone.</summary>
internal sealed class UnusedNameRule : AdviceRule
{
    public override string Id => "NN4018";

    public override string Why => "A hyperparameter that nothing uses can be tuned for a day without any effect; mostly a number stands where its name was meant (stanc's pedantic mode has the same rule).";

    public override IEnumerable<AdviceFinding> Check(ParsedFile file)
    {
        ImmutableArray<Token>? tokens = null;
        foreach (var declaration in file.Syntax.Declarations)
        {
            var names = declaration switch
            {
                ModuleSyntax { Kind: not ModuleKind.ExternBlock } module => [.. module.Parameters.Select(parameter => parameter.Name), .. module.Body.SelectMany(Declared)],
                LossSyntax loss => loss.Parameters.Select(parameter => parameter.Name).ToList(),
                _ => [],
            };
            if (names.Count == 0) continue;
            tokens ??= Lexer.Lex(file.Source, new DiagnosticBag()).Tokens;
            var used = Uses(tokens.Value, declaration, [.. names.Select(name => name.Span.Start)]);
            foreach (var name in names.Where(name => name.Text.Length > 0 && name.Text[0] != '_' && !used.Contains(name.Text)))
                yield return new AdviceFinding(new LineRef(file.Source.Path, file.Source.PositionAt(name.Span.Start).Line), $"\"{name.Text}\" of {declaration.Name.Text} is never used. Use it, or remove it.");
        }
    }

    /// <summary>The names that statements declare, those inside of loops and branches included.</summary>
    private static IEnumerable<NameSyntax> Declared(StatementSyntax statement) => statement switch
    {
        LetSyntax let => Names(let.Pattern),
        VarSyntax var => [var.Name],
        LayerSyntax layer => [layer.Name],
        WeightSyntax weight => [weight.Name],
        ForSyntax loop => loop.Body.SelectMany(Declared),
        IfSyntax branch => branch.Then.Concat(branch.Else ?? []).SelectMany(Declared),
        _ => [],
    };

    // A tuple that is taken apart gives what its maker has, whether it is needed or not.
    private static IEnumerable<NameSyntax> Names(PatternSyntax pattern) => pattern is NamePatternSyntax name ? [name.Name] : [];

    /// <summary>The names that stand somewhere else than where they are declared, and do not name an argument (<c>width: 3</c>).</summary>
    private static HashSet<string> Uses(ImmutableArray<Token> tokens, DeclarationSyntax declaration, HashSet<int> declared)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var brackets = new Stack<char>();
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            if (token.Span.Start < declaration.Span.Start || token.Span.End > declaration.Span.End) continue;
            if (token.Kind is TokenKind.OpenBracket or TokenKind.OpenParenthesis or TokenKind.OpenBrace) brackets.Push(token.Kind);
            else if (token.Kind is TokenKind.CloseBracket or TokenKind.CloseParenthesis or TokenKind.CloseBrace && brackets.Count > 0) brackets.Pop();
            else if (token.Kind == TokenKind.String) used.UnionWith(token.Text.Split('{', '}', ' ', '+', '-', '*', '/'));
            else if (token.Kind == TokenKind.Name && !declared.Contains(token.Span.Start) && !IsLabel(tokens, i, brackets)) used.Add(token.Text);
        }

        return used;
    }

    private static bool IsLabel(ImmutableArray<Token> tokens, int i, Stack<char> brackets) =>
        i + 1 < tokens.Length && tokens[i + 1].Kind == TokenKind.Colon && (brackets.Count == 0 || brackets.Peek() != TokenKind.OpenBracket);
}
