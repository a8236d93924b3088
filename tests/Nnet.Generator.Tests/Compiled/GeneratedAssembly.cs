using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Nnet.Generator.Emission;
using Xunit.Sdk;

namespace Nnet.Generator.Tests.Compiled;

/// <summary>Generated files compiled in memory as a strict project would: nullable on, documentation checked, every warning an error.</summary>
internal static class GeneratedAssembly
{
    private static readonly IReadOnlyList<MetadataReference> References = [.. Loaded().Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>The assembly of the files, with C# beside them where given.</summary>
    public static Assembly Compile(IEnumerable<EmittedFile> files, params string[] beside)
    {
        var parsing = new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Diagnose);
        var trees = files.Select(file => Parse(file.Text, file.Name, parsing)).Concat(beside.Select((text, index) => Parse(text, $"Beside{index}.cs", parsing)));
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Debug, generalDiagnosticOption: ReportDiagnostic.Error, warningLevel: 9999,
            nullableContextOptions: NullableContextOptions.Enable, specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress)]);
        var compilation = CSharpCompilation.Create("Generated" + Guid.NewGuid().ToString("N"), trees, References, options);
        using var library = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = compilation.Emit(library, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        if (!result.Success) throw new XunitException(string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(30).Select(diagnostic => diagnostic.ToString())));
        return Assembly.Load(library.ToArray(), symbols.ToArray());
    }

    private static SyntaxTree Parse(string text, string path, CSharpParseOptions options) => CSharpSyntaxTree.ParseText(text, options, path, Encoding.UTF8);

    private static IEnumerable<string> Loaded()
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        return platform.Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "mscorlib.dll" or "netstandard.dll" or "Nnet.Runtime.dll" or "Nnet.LibTorch.dll" or "TorchSharp.dll"));
    }
}
