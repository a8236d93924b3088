using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Nnet.Language.Lowering;
using LanguageDiagnostic = Nnet.Language.Diagnostics.Diagnostic;

namespace Nnet.Generator.Hosting;

/// <summary>What the generator has to report itself: the program's diagnostics where no analyzer runs, and failures of nnet.</summary>
internal sealed record Unreported(EquatableArray<LanguageDiagnostic> Diagnostics, EquatableArray<(string Name, string Path)> Paths, string? Failure)
{
    public static Unreported Of(CheckedProgram program, ProjectOptions options, ImmutableArray<NnetFile> files) => options.AnalyzersRun
        ? new(default, default, program.Failure)
        : new(program.Diagnostics, files.Select(file => (file.Source.Path, file.Path)).ToEquatable(), program.Failure);

    public void Report(Action<Diagnostic> report)
    {
        if (Failure is not null) report(Diagnostic.Create(DiagnosticDescriptors.Internal, Location.None, Failure));
        foreach (var diagnostic in Diagnostics) report(RoslynDiagnostics.Of(diagnostic, name => Paths.FirstOrDefault(path => path.Name == name).Path ?? name));
    }
}
