using System.Collections.Immutable;
using Nnet.Language.Text;

namespace Nnet.Language.Syntax;

/// <summary>A whole <c>.nnet</c> file.</summary>
/// <param name="Namespace">Its namespace; null: the project's.</param>
/// <param name="Usings">Namespaces whose declarations it sees.</param>
/// <param name="Declarations">In order; what could not be read is a <see cref="SkippedDeclarationSyntax"/>.</param>
/// <param name="Suppressions">Comments <c>// nnet: allow NN4003</c>.</param>
/// <param name="Span">The whole text.</param>
public sealed record FileSyntax(
    PathSyntax? Namespace,
    ImmutableArray<PathSyntax> Usings,
    ImmutableArray<DeclarationSyntax> Declarations,
    ImmutableArray<SuppressionSyntax> Suppressions,
    TextSpan Span) : SyntaxNode(Span);

/// <summary>A comment that silences a diagnostic on its line.</summary>
/// <param name="Ids">The ids.</param>
/// <param name="Reason">What the comment gives as reason after the ids; empty: none.</param>
/// <param name="Line">The line it stands on, from 1.</param>
/// <param name="Span">The comment.</param>
public sealed record SuppressionSyntax(ImmutableArray<string> Ids, string Reason, int Line, TextSpan Span) : SyntaxNode(Span);
