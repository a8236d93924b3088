namespace Nnet.Language.Text;

/// <summary>A span of a file with its lines and columns; stays valid without the text.</summary>
/// <param name="Path">The file.</param>
/// <param name="Span">The characters.</param>
/// <param name="Start">The first character's place.</param>
/// <param name="End">The place after the last.</param>
public sealed record Location(string Path, TextSpan Span, LinePosition Start, LinePosition End);
