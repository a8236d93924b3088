using System.Collections.Immutable;
using Nnet.Language;
using Nnet.Language.Diagnostics;
using Nnet.Language.Diagnostics.Rendering;
using Nnet.Language.Lowering;
using Nnet.Tool.Terminal;

namespace Nnet.Tool.Projects;

/// <summary>A project with what the compiler says of it.</summary>
internal sealed record CheckedProject(ProjectFolder Folder, ImmutableArray<Diagnostic> Diagnostics, ProgramIr? Program)
{
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);

    public static CheckedProject Check(IReadOnlyList<string> paths) => Check(ProjectFolder.Open(paths));

    public static CheckedProject Check(ProjectFolder folder)
    {
        var compilation = Compiler.Check([.. folder.Files.Select(Compiler.Parse)], new CompilerOptions(folder.RootNamespace));
        return new CheckedProject(folder, compilation.Diagnostics, compilation.Program);
    }

    /// <summary>The program of a project without errors; otherwise the errors are shown.</summary>
    /// <returns>null where there are errors.</returns>
    public ProgramIr? RequireProgram()
    {
        if (Diagnostics.Length > 0)
        {
            Console.Error.Write(Text(Console.IsErrorRedirected));
        }

        return HasErrors ? null : Program;
    }

    /// <summary>The diagnostics for people.</summary>
    public string Text(bool plain) =>
        new TextRenderer(plain ? (_, text) => text : Ansi.Paint).Render(Diagnostics, Folder.Files.ToDictionary(file => file.Path));
}
