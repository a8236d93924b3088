using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Nnet.Language.Diagnostics;
using Nnet.Language.Lowering;
using LanguageDiagnostic = Nnet.Language.Diagnostics.Diagnostic;

namespace Nnet.Generator.Hosting;

/// <summary>
/// What the generator has to report itself: errors, since the compiler runs no analyzer where the C# misses what a wrong program does not generate; warnings too
/// where no analyzer runs; and failures of nnet.
/// </summary>
internal sealed record Unreported(EquatableArray<LanguageDiagnostic> Diagnostics, EquatableArray<(string Name, string Path)> Paths, string? Failure)
{
    public static Unreported Of(CheckedProgram program, ProjectOptions options, ImmutableArray<NnetFile> files)
    {
        var own = program.Diagnostics.Where(diagnostic => !options.AnalyzersRun || IsReportedHere(diagnostic)).ToEquatable();
        return own.Count == 0 ? new(default, default, program.Failure) : new(own, files.Select(file => (file.Source.Path, file.Path)).ToEquatable(), program.Failure);
    }

    /// <summary>True for what the generator reports and the analyzer leaves to it.</summary>
    public static bool IsReportedHere(LanguageDiagnostic diagnostic) => diagnostic.Severity == Severity.Error;

    public void Report(Action<Microsoft.CodeAnalysis.Diagnostic> report)
    {
        if (Failure is not null) report(Microsoft.CodeAnalysis.Diagnostic.Create(DiagnosticDescriptors.Internal, Location.None, Failure));
        foreach (var diagnostic in Diagnostics) report(RoslynDiagnostics.Of(diagnostic, name => Paths.FirstOrDefault(path => path.Name == name).Path ?? name));
    }
}
