namespace Nnet.Language.Semantics;

/// <summary>A stretch of a file, by character offsets: where a message points.</summary>
internal sealed record Place(string Path, int Start, int End);

/// <summary>A further place that a message shows, with its own short text.</summary>
internal sealed record RelatedPlace(Place Place, string Text);
