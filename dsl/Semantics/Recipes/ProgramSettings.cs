using Nnet.Language.Lowering.Data;
using Nnet.Language.Lowering.Optimizers;
using Nnet.Language.Lowering.Recipes;
using Nnet.Language.Lowering.Tuning;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Semantics.Binding;
using Nnet.Language.Semantics.Data;
using Nnet.Language.Semantics.Evaluation;
using Nnet.Language.Semantics.Modules;
using Nnet.Language.Semantics.Optimizers;
using Nnet.Language.Semantics.Settings;
using Nnet.Language.Semantics.Tuning;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Recipes;

/// <summary>Data, optimizers, recipes and plans of a program, in the order in which one needs the other.</summary>
internal sealed class ProgramSettings(ProgramModel program)
{
    private readonly Dictionary<FileUnit, SettingReader> _readers = [];

    public Dictionary<DeclarationSymbol, DataIr?> Data { get; } = [];

    public Dictionary<DeclarationSymbol, OptimizerIr?> Optimizers { get; } = [];

    public Dictionary<DeclarationSymbol, RecipeIr?> Recipes { get; } = [];

    public List<TuneIr> Tunings { get; } = [];

    public void Check()
    {
        foreach (var data in Declared<DataSyntax>()) Data[data] = DataLowering.Lower((DataSyntax)data.Syntax, data.Namespace, ReaderOf(data.File));
        foreach (var optimizer in Declared<OptimizerSyntax>()) Optimizers[optimizer] = OptimizerLowering.Lower((OptimizerSyntax)optimizer.Syntax, optimizer.Namespace, ReaderOf(optimizer.File));
        foreach (var recipe in Declared<TrainSyntax>()) Recipes[recipe] = new RecipeLowering(program, this, recipe).Lower();
        CheckOrigins();
        foreach (var plan in Declared<TuneSyntax>()) CheckPlan(plan);
    }

    /// <summary>Weights that recipes take from one another.</summary>
    private void CheckOrigins()
    {
        var origins = new WeightOrigins([.. Recipes.Values.OfType<RecipeIr>()], [.. program.Modules.Written.Select(module => module.Ir)], [.. program.Modules.Written.Select(module => module.Graph)]);
        foreach (var pair in Recipes.Where(pair => pair.Value is not null))
        {
            var (file, settings) = (pair.Key.File, ((TrainSyntax)pair.Key.Syntax).Settings);
            if (origins.CheckInitialize(pair.Value!) is { } initialize) program.Reporter.Report("NN6008", file.At(settings.OfType<InitializeSettingSyntax>().First().From), initialize);
            if (origins.CheckTeachers(pair.Value!) is { } teacher) program.Reporter.Report("NN6008", file.At(settings.OfType<TeacherSettingSyntax>().First().From), teacher);
        }
    }

    /// <summary>Reads the values of settings of a file.</summary>
    public SettingReader ReaderOf(FileUnit file)
    {
        if (_readers.TryGetValue(file, out var reader)) return reader;
        var constants = new Dictionary<string, IrValue>();
        foreach (var constant in program.Symbols.Visible(file).Where(symbol => symbol.Syntax is ConstSyntax))
            if (program.Constants.ValueOf(constant, program.Reporter) is PlainValue plain) constants[constant.Name] = plain.Content;
        return _readers[file] = new SettingReader(file.Source, constants, program.Reporter);
    }

    private void CheckPlan(DeclarationSymbol plan)
    {
        var syntax = (TuneSyntax)plan.Syntax;
        var reader = ReaderOf(plan.File);
        if (TuneLowering.RecipeName(syntax, reader) is not { } name) return;
        if (program.Names.Resolve<TrainSyntax>(plan.File, name, "train") is not { } symbol || Recipes[symbol] is not { } recipe) return;
        var scope = new TuneScope(
            recipe, Data.Values.FirstOrDefault(data => data?.Namespace == recipe.DataNamespace && data.Name == recipe.Data), [.. program.Modules.Written.Select(module => module.Ir)], [.. program.Losses.All.Select(loss => loss.Ir)], [.. Optimizers.Values.OfType<OptimizerIr>()]);
        Tunings.Add(TuneLowering.Lower(syntax, plan.Namespace, reader, scope, variation => new RecipeLowering(program, this, symbol, variation).Lower() is not null));
    }

    private IEnumerable<DeclarationSymbol> Declared<TSyntax>() => program.Symbols.All.Where(symbol => symbol.Syntax is TSyntax);
}
