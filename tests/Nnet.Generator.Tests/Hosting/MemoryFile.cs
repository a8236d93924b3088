using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Nnet.Generator.Tests.Hosting;

/// <summary>A file of a project. Equal by path and text, so that a driver finds the file to replace.</summary>
internal sealed class MemoryFile(string path, string text) : AdditionalText
{
    public override string Path => path;

    public string Text => text;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);

    public override bool Equals(object? obj) => obj is MemoryFile other && other.Path == Path && other.Text == text;

    public override int GetHashCode() => path.GetHashCode(StringComparison.Ordinal);
}
