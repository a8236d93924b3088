using System.Collections.Immutable;
using Nnet.Language.Diagnostics;
using Nnet.Language.Syntax;
using Nnet.Language.Text;

namespace Nnet.Language;

/// <summary>A file that was read. Equal where path and text are equal, as everything else follows from them.</summary>
public sealed class ParsedFile(SourceText source, FileSyntax syntax, ImmutableArray<Diagnostic> diagnostics) : IEquatable<ParsedFile>
{
    /// <summary>Path and text.</summary>
    public SourceText Source { get; } = source;

    /// <summary>The tree.</summary>
    public FileSyntax Syntax { get; } = syntax;

    /// <summary>What the text alone shows, NN1xxx.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; } = diagnostics;

    /// <inheritdoc/>
    public bool Equals(ParsedFile? other) => other is not null && Source.Equals(other.Source);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ParsedFile);

    /// <inheritdoc/>
    public override int GetHashCode() => Source.GetHashCode();
}
