using System.Collections.Immutable;
using Nnet.Language.Syntax;
using Nnet.Language.Text;

namespace Nnet.Language.Semantics.Binding;

/// <summary>A file with what its names are looked up in.</summary>
internal sealed record FileUnit(SourceText Source, FileSyntax Syntax, string Namespace, ImmutableArray<string> Usings)
{
    /// <summary>The place of a node of this file.</summary>
    public Place At(SyntaxNode node) => new(Source, node.Span);

    /// <summary>The place of a span of this file.</summary>
    public Place At(TextSpan span) => new(Source, span);
}
