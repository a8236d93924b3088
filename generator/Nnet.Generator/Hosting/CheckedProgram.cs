using System.Collections.Immutable;
using Nnet.Generator.Emission;
using Nnet.Language;
using Nnet.Language.Diagnostics;
using Nnet.Language.Lowering;

namespace Nnet.Generator.Hosting;

/// <summary>What the language says about all files of a project together. Never throws: a mistake of nnet itself becomes <see cref="Failure"/>.</summary>
/// <param name="Program">The program; empty where errors leave none.</param>
/// <param name="Failure">What went wrong inside nnet; null: nothing.</param>
internal sealed record CheckedProgram(EquatableArray<Diagnostic> Diagnostics, ProgramIr Program, string? Failure)
{
    public static CheckedProgram Check(ImmutableArray<ParsedFile> files, ProjectOptions options)
    {
        try
        {
            var compilation = Compiler.Check([.. files.OrderBy(file => file.Source.Path, StringComparer.Ordinal)], new(options.RootNamespace));
            return new(compilation.Diagnostics, compilation.Program ?? ProgramIr.Empty, null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new(default, ProgramIr.Empty, Describe(exception));
        }
    }

    public static EmittedFile Emit(EmissionUnit unit)
    {
        try
        {
            return unit.Emit();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // C# knows no better way to say it than an #error where the code would stand.
            return new(unit.FileName, $"#error {Describe(exception)}\n");
        }
    }

    private static string Describe(Exception exception) =>
        $"nnet failed with {exception.GetType().Name}: {exception.Message} Please report it with the program. {exception.StackTrace?.Split('\n').FirstOrDefault()?.Trim()}".Replace("\r", "").Replace('\n', ' ');
}
