using System.Collections.Immutable;
using System.Reflection;
using Nnet.Generator.Emission;
using Nnet.Generator.Tests.Compiled;
using Nnet.Language;
using Nnet.Language.Lowering;
using Nnet.Language.Text;
using Xunit.Sdk;

namespace Nnet.Onnx.Tests.Cases;

/// <summary>A program that was checked, and its code compiled in memory when it is first asked for.</summary>
internal sealed record CompiledProgram(ImmutableArray<ParsedFile> Files, CompilerOptions Options, ProgramIr Program, Lazy<Assembly> Assembly)
{
    /// <summary>The program of a text.</summary>
    public static CompiledProgram Of(string name, string text) =>
        TryCompile(name, text) ?? throw new XunitException(string.Join('\n', Compiler.Compile([new SourceText(name, text)], new CompilerOptions("Tests")).Diagnostics.Take(10).Select(diagnostic => diagnostic.Message)));

    /// <summary>The program of a text; null where it has errors.</summary>
    public static CompiledProgram? TryCompile(string name, string text)
    {
        var (files, options) = (ImmutableArray.Create(Compiler.Parse(new SourceText(name, text))), new CompilerOptions("Tests"));
        return Compiler.Check(files, options).Program is { } program ? new CompiledProgram(files, options, program, new Lazy<Assembly>(() => GeneratedAssembly.Compile(ProgramEmitter.Emit(program)))) : null;
    }
}
