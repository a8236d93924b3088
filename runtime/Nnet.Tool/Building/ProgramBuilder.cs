using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Nnet.Generator.Emission;
using Nnet.Language.Lowering;
using Nnet.Tool.Projects;

namespace Nnet.Tool.Building;

/// <summary>Compiles the generated code, and the C# beside it, in memory.</summary>
internal static class ProgramBuilder
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>The loaded assembly.</summary>
    /// <exception cref="UsageException">The C# of the project does not compile; the message has the compiler's first words.</exception>
    public static Assembly Build(ProjectFolder folder, ProgramIr program)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        var own = folder.CSharp.Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, file, Encoding.UTF8)).ToArray();
        var generated = ProgramEmitter.Emit(program, folder.Root + "/").Select(file => CSharpSyntaxTree.ParseText(file.Text, options, file.Name, Encoding.UTF8));
        var hasMain = own.Any(tree => tree.GetRoot().ChildNodes().OfType<GlobalStatementSyntax>().Any());
        var compilation = CSharpCompilation.Create(
            "Nnet.InMemory",
            [CSharpSyntaxTree.ParseText(ImplicitUsings, options, "ImplicitUsings.g.cs", Encoding.UTF8), .. own, .. generated],
            References(),
            new CSharpCompilationOptions(
                hasMain ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                allowUnsafe: true,
                nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = compilation.Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        if (!result.Success)
        {
            var errors = result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(5).Select(diagnostic => diagnostic.ToString());
            throw new UsageException($"The C# of \"{folder.Root}\" does not compile:\n  {string.Join("\n  ", errors)}");
        }

        image.Position = 0;
        symbols.Position = 0;
        return AssemblyLoadContext.Default.LoadFromStream(image, symbols);
    }

    /// <summary>What the tool itself runs on: the framework, TorchSharp's API, the runtime.</summary>
    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
            .Select(path => MetadataReference.CreateFromFile(path));
}
