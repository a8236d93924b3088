using Microsoft.CodeAnalysis;
using Nnet.Language.Text;

namespace Nnet.Generator.Hosting;

/// <summary>A .nnet file as it comes from the host: equal while path and text are.</summary>
/// <param name="Path">The path that the host knows.</param>
internal sealed record NnetFile(string Path, SourceText Source)
{
    public static bool IsNnet(AdditionalText file) => file.Path.EndsWith(".nnet", StringComparison.OrdinalIgnoreCase);

    public static NnetFile Read(AdditionalText file, ProjectOptions options, CancellationToken cancellation) =>
        new(file.Path, new(options.NameOf(file.Path), file.GetText(cancellation)?.ToString() ?? ""));
}
