using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Nnet.Generator.Hosting;

/// <summary>
/// What <c>.editorconfig</c> says about diagnostics in .nnet files (<c>[*.nnet] dotnet_diagnostic.NN4001.severity = error</c>). The compiler applies those lines
/// to C# files alone, so the package's build files hand the configurations over beside the .nnet files. <c>.globalconfig</c> and <c>NoWarn</c> are the compiler's own.
/// </summary>
internal sealed class Severities
{
    private readonly AnalyzerConfigSet _configurations;

    private Severities(AnalyzerConfigSet configurations) => _configurations = configurations;

    public static Severities Read(ImmutableArray<AdditionalText> files, CancellationToken cancellation) => new(AnalyzerConfigSet.Create(
        files.Where(IsConfiguration).Select(file => AnalyzerConfig.Parse(file.GetText(cancellation)?.ToString() ?? "", file.Path)).ToImmutableArray()));

    /// <summary>The severity of a diagnostic in a file; null: it is not to be reported.</summary>
    /// <param name="otherwise">What it has where no configuration speaks of it.</param>
    public DiagnosticSeverity? Of(string id, string path, DiagnosticSeverity otherwise)
    {
        var configured = _configurations.GetOptionsForSourcePath(path).TreeOptions.TryGetValue(id, out var report) ? report : ReportDiagnostic.Default;
        return configured switch
        {
            ReportDiagnostic.Suppress => null,
            ReportDiagnostic.Error => DiagnosticSeverity.Error,
            ReportDiagnostic.Warn => DiagnosticSeverity.Warning,
            ReportDiagnostic.Info => DiagnosticSeverity.Info,
            ReportDiagnostic.Hidden => DiagnosticSeverity.Hidden,
            _ => otherwise,
        };
    }

    private static bool IsConfiguration(AdditionalText file) => Path.GetFileName(file.Path) == ".editorconfig";
}
