using Nnet.Language.Diagnostics;
using Nnet.Language.Lowering.Data;
using Nnet.Language.Lowering.Optimizers;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Parsing;
using Nnet.Language.Semantics.Data;
using Nnet.Language.Semantics.Optimizers;
using Nnet.Language.Semantics.Settings;
using Nnet.Language.Syntax;
using Nnet.Language.Text;

namespace Nnet.Language.Tests.Semantics.Settings;

/// <summary>Lowers single declarations of a text.</summary>
internal static class SettingPrograms
{
    public static (DataIr? Data, CollectingReporter Reporter) Data(string text)
    {
        var (declaration, reader, reporter) = Read<DataSyntax>(text);
        return (DataLowering.Lower(declaration, "Tests", reader), reporter);
    }

    public static (OptimizerIr? Optimizer, CollectingReporter Reporter) Optimizer(string text)
    {
        var (declaration, reader, reporter) = Read<OptimizerSyntax>(text);
        return (OptimizerLowering.Lower(declaration, "Tests", reader), reporter);
    }

    private static (T Declaration, SettingReader Reader, CollectingReporter Reporter) Read<T>(string text)
        where T : DeclarationSyntax
    {
        var source = new SourceText("test.nnet", text);
        var diagnostics = new DiagnosticBag();
        var declaration = Parser.Parse(source, diagnostics).Declarations.OfType<T>().Single();
        Assert.False(diagnostics.HasErrors);
        var reporter = new CollectingReporter();
        return (declaration, new(source, new Dictionary<string, IrValue> { ["kinds"] = new DimValue(10) }, reporter), reporter);
    }
}
