using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Nnet.Generator.Emission;
using Nnet.Language;
using Nnet.Language.Lowering;

namespace Nnet.Generator.Hosting;

/// <summary>
/// Writes the C# of a project's .nnet files. Text becomes syntax file by file, syntax a program, the program one C# file per declaration. Every value on the
/// way is compared by content, so that an edit runs on only as far as it changes something; the C# compilation is no input.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class NnetGenerator : IIncrementalGenerator
{
    /// <summary>Names of the tracked steps, in order.</summary>
    internal static readonly ImmutableArray<string> Steps = ["Files", "Parsed", "Compilation", "Program", "Units", "Sources", "Diagnostics"];

    /// <summary>Files that the build shows begin as those of the tool do, without a byte order mark.</summary>
    private static readonly Encoding WithoutMark = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var options = context.AnalyzerConfigOptionsProvider.Select((provider, _) => ProjectOptions.Read(provider.GlobalOptions));
        var files = context.AdditionalTextsProvider.Where(NnetFile.IsNnet).Combine(options)
            .Select((input, cancellation) => NnetFile.Read(input.Left, input.Right, cancellation)).WithTrackingName("Files");
        var parsed = files.Select((file, _) => Compiler.Parse(file.Source)).WithTrackingName("Parsed");
        var compilation = parsed.Collect().Combine(options)
            .Select((input, _) => CheckedProgram.Check(input.Left, input.Right)).WithTrackingName("Compilation");

        var program = compilation.Select((result, _) => result.Program).WithTrackingName("Program");
        var units = program.Combine(options).SelectMany((input, _) => ProgramEmitter.Units(input.Left, input.Right.LineRoot)).WithTrackingName("Units");
        var sources = units.Select((unit, _) => CheckedProgram.Emit(unit)).WithTrackingName("Sources");
        context.RegisterSourceOutput(sources, (output, file) => output.AddSource(file.Name, SourceText.From(file.Text, WithoutMark)));

        var diagnostics = compilation.Combine(options).Combine(files.Collect())
            .Select((input, _) => Unreported.Of(input.Left.Left, input.Left.Right, input.Right)).WithTrackingName("Diagnostics");
        context.RegisterSourceOutput(diagnostics, (output, unreported) => unreported.Report(output.ReportDiagnostic));
    }
}
