using Nnet.Language.Diagnostics;
using Nnet.Language.Lowering;
using Nnet.Language.Text;

namespace Nnet.Language.Semantics;

/// <summary>A stretch of a file: where a message points.</summary>
internal sealed record Place(SourceText Source, TextSpan Span)
{
    /// <summary>With lines and columns.</summary>
    public Location Location => Source.Locate(Span);

    /// <summary>The line alone.</summary>
    public LineRef Line => new(Source.Path, Source.PositionAt(Span.Start).Line);

    /// <summary>The text that stands there.</summary>
    public string Text => Source.Slice(Span);

    /// <summary>This place as an explanation of another one.</summary>
    public RelatedPlace As(string text) => new(Location, text);
}
