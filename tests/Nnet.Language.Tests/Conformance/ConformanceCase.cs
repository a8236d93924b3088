using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Nnet.Language.Text;

namespace Nnet.Language.Tests.Conformance;

/// <summary>Files that are compiled as one program, and the marks in them: <c>//~ NN3004</c> for the line it stands on, <c>//~^ NN3004</c> for the line above.</summary>
internal sealed partial record ConformanceCase(ImmutableArray<SourceText> Files)
{
    public static ConformanceCase Read(IEnumerable<string> paths) => new([.. paths.Select(path => new SourceText(Path.GetFileName(path), File.ReadAllText(path)))]);

    /// <summary>What the marks ask for, as <c>file(line): id</c>, in order.</summary>
    public ImmutableArray<string> Expected =>
    [
        .. from file in Files
           from line in Enumerable.Range(1, file.LineCount)
           let mark = Mark().Match(file.Line(line))
           where mark.Success
           from id in mark.Groups["ids"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)
           let at = line - mark.Groups["above"].Length
           orderby file.Path, at, id
           select $"{file.Path}({at}): {id}",
    ];

    public Compilation Compile() => Compiler.Compile(Files, new CompilerOptions("Root"));

    /// <summary>What the compiler says, in the same form.</summary>
    public static ImmutableArray<string> Found(Compilation compilation) =>
        [.. compilation.Diagnostics.Select(diagnostic => (diagnostic.Location.Path, diagnostic.Location.Start.Line, diagnostic.Id)).Order().Select(found => $"{found.Path}({found.Line}): {found.Id}")];

    /// <summary>All messages, for the output of a failing test.</summary>
    public static string Messages(Compilation compilation) =>
        string.Join("\n", compilation.Diagnostics.Select(diagnostic => $"{diagnostic.Location.Path}({diagnostic.Location.Start}): {diagnostic.Id}: {diagnostic.Message}"));

    [GeneratedRegex(@"//~(?<above>\^*)\s*(?<ids>NN\d{4}(\s+NN\d{4})*)\s*$")]
    private static partial Regex Mark();
}
