using System.Collections.Immutable;
using Nnet.Generator.Emission;
using Nnet.Language;
using Nnet.Language.Lowering;
using Nnet.Language.Text;

namespace Nnet.Generator.Hosting;

/// <summary>Compiles .nnet files in memory to the C# that the build makes of them, byte for byte: what <c>nnet emit</c> and <c>nnet train</c> without a project use.</summary>
public static class EmissionHost
{
    /// <summary>Checks the files as one program and writes its C#; no files where there is an error.</summary>
    /// <param name="projectFolder">The folder that file names are relative to, and that <c>#line</c> starts with; empty for relative names.</param>
    /// <param name="files">Paths and texts.</param>
    /// <param name="rootNamespace">The namespace of files without one.</param>
    public static (Compilation Compilation, EquatableArray<EmittedFile> Files) Emit(string projectFolder, IEnumerable<(string Path, string Text)> files, string rootNamespace)
    {
        var folder = projectFolder.Replace('\\', '/');
        if (folder.Length > 0 && folder[folder.Length - 1] != '/') folder += "/";
        var options = new ProjectOptions(rootNamespace, folder, RelativePaths: false, AnalyzersRun: true);
        var sources = files.Select(file => new SourceText(options.NameOf(file.Path), file.Text)).OrderBy(source => source.Path, StringComparer.Ordinal).ToImmutableArray();
        var compilation = Compiler.Compile(sources, new(rootNamespace));
        return (compilation, compilation.Program is { } program ? ProgramEmitter.Emit(program, options.LineRoot) : default);
    }
}
