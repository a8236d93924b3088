using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Nnet.Language.Diagnostics;
using LanguageDescriptor = Nnet.Language.Diagnostics.DiagnosticDescriptor;

namespace Nnet.Generator.Hosting;

/// <summary>The language's kinds of diagnostics as Roslyn's.</summary>
internal static class DiagnosticDescriptors
{
    /// <summary>A mistake of nnet itself.</summary>
    public static readonly Microsoft.CodeAnalysis.DiagnosticDescriptor Internal = new(
        "NN9001", "nnet failed", "{0}", "Nnet", DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <summary>Every kind that the language has: Roslyn wants to know them beforehand.</summary>
    public static ImmutableArray<Microsoft.CodeAnalysis.DiagnosticDescriptor> All { get; } =
        [.. DiagnosticCatalogue.All.Where(descriptor => descriptor.Id != Internal.Id).Select(Of), Internal];

    public static Microsoft.CodeAnalysis.DiagnosticDescriptor Of(LanguageDescriptor descriptor) =>
        new(descriptor.Id, descriptor.Title, "{0}", Category(descriptor.Id), Of(descriptor.Severity), isEnabledByDefault: true, customTags: descriptor.Severity == Severity.Error ? [WellKnownDiagnosticTags.NotConfigurable] : []);

    public static DiagnosticSeverity Of(Severity severity) => severity switch
    {
        Severity.Error => DiagnosticSeverity.Error,
        Severity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };

    private static string Category(string id) => id[2] switch
    {
        '1' => "Syntax",
        '2' => "Names",
        '3' => "Shapes",
        '4' => "Advice",
        '5' => "Budgets",
        '6' => "Data",
        '7' => "Tuning",
        _ => "Nnet",
    };
}
