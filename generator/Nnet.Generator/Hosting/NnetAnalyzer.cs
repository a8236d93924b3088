using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Nnet.Language;

namespace Nnet.Generator.Hosting;

/// <summary>Reports warnings and advice about a project's .nnet files, while they are edited and in the build, each once. Errors are the generator's to report.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NnetAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => DiagnosticDescriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var options = ProjectOptions.Read(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
        var files = context.Options.AdditionalFiles.Where(NnetFile.IsNnet).Select(file => NnetFile.Read(file, options, context.CancellationToken)).ToImmutableArray();
        if (files.IsEmpty) return;

        // The program is checked once, when the first of its files is asked about.
        var program = new Lazy<CheckedProgram>(() => CheckedProgram.Check([.. files.Select(file => Compiler.Parse(file.Source))], options));
        var paths = files.GroupBy(file => file.Source.Path).ToDictionary(group => group.Key, group => group.First().Path, StringComparer.Ordinal);
        var severities = Severities.Read(context.Options.AdditionalFiles, context.CancellationToken);
        string PathOf(string name) => paths.TryGetValue(name, out var path) ? path : name;
        context.RegisterAdditionalFileAction(file =>
        {
            foreach (var diagnostic in program.Value.Diagnostics.Where(found => !Unreported.IsReportedHere(found) && PathOf(found.Location.Path) == file.AdditionalFile.Path))
            {
                var reported = RoslynDiagnostics.Of(diagnostic, PathOf);
                if (severities.Of(reported.Id, file.AdditionalFile.Path, reported.DefaultSeverity) is { } severity) file.ReportDiagnostic(RoslynDiagnostics.Of(diagnostic, PathOf, severity));
            }
        });
    }
}
