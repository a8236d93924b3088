using System.Collections.Immutable;
using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Optimizers;
using Nnet.Language.Lowering.Recipes;
using Nnet.Language.Semantics.Binding;
using Nnet.Language.Semantics.Evaluation;
using Nnet.Language.Semantics.Modules;
using Nnet.Language.Semantics.Settings;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Recipes;

/// <summary>A recipe: resolves its names, holds its lines against one another, lowers it.</summary>
internal sealed class RecipeLowering
{
    private static readonly string[] Known =
    [
        "data", "network", "networks", "loss", "optimizer", "batch", "epochs", "metrics", "early_stop", "seed", "average", "accumulate", "precision", "device", "initialize", "freeze",
        "keep", "checkpoint", "workers", "deterministic", "monitor", "teacher", "ensemble", "final", "step",
    ];

    private readonly ProgramModel _program;
    private readonly ProgramSettings _settings;
    private readonly DeclarationSymbol _recipe;
    private readonly TrainSyntax _syntax;
    private readonly SettingReader _reader;
    private readonly EvaluationState _state;
    private readonly Frame _frame;
    private readonly RecipeVariation _variation;
    private bool _failed;

    /// <param name="variation">Other values for some of its paths; null: as it is written.</param>
    public RecipeLowering(ProgramModel program, ProgramSettings settings, DeclarationSymbol recipe, RecipeVariation? variation = null)
    {
        _variation = variation ?? RecipeVariation.None(program.Reporter);
        (_program, _settings, _recipe, _syntax) = (program, settings, recipe, (TrainSyntax)recipe.Syntax);
        _reader = settings.ReaderOf(recipe.File);
        _state = new EvaluationState(program, _variation.Reporter, new SymbolFactory());
        _frame = new Frame(recipe.File, new Scope(null), CallSites.None);
    }

    /// <summary>The recipe; null where a mistake was reported, here or in what it names.</summary>
    public RecipeIr? Lower()
    {
        SettingRows.ReportUnknown(_reader, "train", _syntax.Settings, Known);
        var data = Data();
        var networks = new RecipeModels(_program, _state, _frame);
        var models = Models(networks);
        var teachers = Teachers(networks);
        if (data is null || models is null || teachers is null) return null;
        var batch = RecipeBatch.Of(data.Value.Ir, _state.Symbols);
        var hasSteps = _syntax.Settings.Any(setting => setting is StepSettingSyntax);
        var fed = hasSteps ? [.. models.Select(_ => (ImmutableArray<BindingIr>?)ImmutableArray<BindingIr>.Empty)] : models.Select(model => networks.Feed(model, batch)).ToList();
        var taught = teachers.Select(teacher => (Inputs: networks.Feed(teacher.Model, batch), teacher.Weights)).ToList();
        if (fed.Any(inputs => inputs is null) || taught.Any(teacher => teacher.Inputs is null)) _failed = true;
        var teacherModels = teachers.Select(teacher => teacher.Model).ToList();
        var sources = new RecipeSources(batch, hasSteps || fed[0] is null ? null : models[0], teacherModels, _state);
        var steps = hasSteps ? Steps(batch, models, teacherModels) : _failed ? [] : LossSteps(models, sources);
        var loss = steps.OfType<LossStepIr>().FirstOrDefault()?.Loss;
        var metrics = _failed ? [] : Metrics(sources, loss);
        var options = _variation.Apply(TrainingOptionsLowering.Lower(_syntax, _reader, metrics));
        var initialize = WeightsLowering.Initialize(_reader, _syntax, NamespaceOf, RecipeNames);
        var freeze = WeightsLowering.Freeze(_reader, _syntax);
        CheckRequired("epochs", _syntax.Settings.Any(setting => setting.Keyword.Text == "epochs"), "epochs 20");
        new RecipeChecks(_variation.Reporter, _recipe.File, _syntax, batch, options, models).Run(Optimizers(steps));
        if (_failed) return null;
        return new RecipeIr(
            _recipe.Namespace, _recipe.Name, _syntax.Documentation.Length > 0 ? _syntax.Documentation : null, _recipe.Place.Line, data.Value.Symbol.Namespace, data.Value.Symbol.Name,
            models.Zip(fed, (model, inputs) => RecipeModels.Lower(model, inputs!.Value)).ToEquatable(),
            teachers.Zip(taught, (teacher, inputs) => RecipeModels.LowerTeacher(teacher.Model, inputs.Inputs!.Value, teacher.Weights)).ToEquatable(),
            steps.ToEquatable(), metrics.ToEquatable(), initialize, freeze, options);
    }

    private (DeclarationSymbol Symbol, Lowering.Data.DataIr Ir)? Data()
    {
        var setting = Reference("data");
        if (!CheckRequired("data", setting is not null, "data Digits")) return null;
        if (_program.Names.Resolve<DataSyntax>(_recipe.File, setting!.Name, "data") is not { } symbol) return null;
        return _settings.Data[symbol] is { } ir ? (symbol, ir) : null;
    }

    private List<RecipeModel>? Models(RecipeModels networks)
    {
        var several = SettingRows.Single<NetworksSettingSyntax>(_reader, _syntax.Settings);
        var single = Call("network");
        if (several is null && !CheckRequired("network", single is not null, "network DigitNet")) return null;
        var read = several is not null
            ? several.Networks.Select(network => networks.Read(network.Network, network.Alias.Text, network)).ToList()
            : [networks.Read(single!.Call, null, single)];
        foreach (var twice in (several?.Networks ?? []).GroupBy(network => network.Alias.Text).Where(group => group.Count() > 1))
            Fail("NN2002", twice.Last().Alias, $"\"{twice.Key}\" names two networks. Give one another name.");
        return read.Contains(null) ? null : [.. read.Select(model => model!.With(_variation.Apply(read.Count == 1 ? "network" : model.Alias, model.Arguments)))];
    }

    private List<(RecipeModel Model, WeightsIr Weights)>? Teachers(RecipeModels networks)
    {
        var settings = _syntax.Settings.OfType<TeacherSettingSyntax>().ToList();
        var result = new List<(RecipeModel, WeightsIr)>();
        foreach (var setting in settings)
        {
            var model = networks.Read(setting.Network, settings.Count == 1 ? "teacher" : null, setting);
            var weights = WeightsLowering.Origin(_reader, setting.From, NamespaceOf, RecipeNames);
            if (model is null || weights is null) return null;
            result.Add((model, weights));
        }

        return result;
    }

    private List<RecipeStepIr> LossSteps(List<RecipeModel> models, RecipeSources sources)
    {
        var loss = Call("loss");
        var optimizer = Reference("optimizer");
        var hasBoth = CheckRequired("loss", loss is not null, "loss SoftLabels") & CheckRequired("optimizer", optimizer is not null, "optimizer Fast");
        if (models.Count > 1)
        {
            Fail("NN2008", _syntax.Name, $"{_recipe.Name} has {models.Count} networks, so it needs steps that say what each learns: step NAME updates {models[0].Alias} with OPTIMIZER {{ ... }}.");
            return [];
        }

        if (!hasBoth) return [];
        var use = new LossBinder(_program, _state, _frame, sources, _variation).Bind(loss!.Call);
        var symbol = _variation.Optimizer is { } tried
            ? _settings.Optimizers.Keys.Where(candidate => candidate.Name == tried).OrderBy(candidate => candidate.Namespace == _recipe.Namespace ? 0 : 1).FirstOrDefault()
            : _program.Names.Resolve<OptimizerSyntax>(_recipe.File, optimizer!.Name, "optimizer");
        if (use is null || symbol is null || _settings.Optimizers[symbol] is null)
        {
            _failed = true;
            return [];
        }

        var alias = models[0].Alias;
        return [new LossStepIr("step", new[] { alias }.ToEquatable(), symbol.Namespace, symbol.Name, _recipe.File.At(loss).Line, alias, use)];
    }

    private List<RecipeStepIr> Steps(RecipeBatch batch, List<RecipeModel> models, List<RecipeModel> teachers)
    {
        var lowering = new RecipeSteps(_program, _recipe.File, batch, models, teachers, _variation.Reporter);
        var steps = _syntax.Settings.OfType<StepSettingSyntax>().Select(lowering.Lower).ToList();
        _failed |= steps.Contains(null);
        return [.. steps.OfType<BodyStepIr>()];
    }

    private List<MetricIr> Metrics(RecipeSources sources, LossUseIr? loss)
    {
        var lowering = new RecipeMetrics(_program, _state, _frame, sources, loss);
        var metrics = _syntax.Settings.OfType<MetricsSettingSyntax>().SelectMany(setting => setting.Metrics).Select(lowering.Lower).ToList();
        _failed |= metrics.Contains(null);
        return [.. metrics.OfType<MetricIr>()];
    }

    private List<(OptimizerIr Optimizer, Place Place)> Optimizers(IEnumerable<RecipeStepIr> steps) =>
    [
        .. from step in steps
           let found = _settings.Optimizers.FirstOrDefault(pair => pair.Value is { } known && known.Namespace == step.OptimizerNamespace && known.Name == step.Optimizer).Value
           where found is not null
           select (found, Reference("optimizer") is { } line ? _recipe.File.At(line) : _recipe.Place),
    ];

    private ReferenceSettingSyntax? Reference(string keyword) => First<ReferenceSettingSyntax>(keyword);

    private CallSettingSyntax? Call(string keyword) => First<CallSettingSyntax>(keyword);

    private T? First<T>(string keyword)
        where T : SettingSyntax
    {
        var settings = _syntax.Settings.OfType<T>().Where(setting => setting.Keyword.Text == keyword).ToList();
        foreach (var again in settings.Skip(1)) _variation.Reporter.Report("NN2002", _recipe.File.At(again.Keyword), $"\"{keyword}\" is set twice. Leave one away.");
        return settings.FirstOrDefault();
    }

    private bool CheckRequired(string keyword, bool isThere, string example)
    {
        if (isThere || _syntax.Settings.Any(setting => setting.Keyword.Text == keyword || setting is SkippedSettingSyntax or UnknownSettingSyntax)) return isThere;
        Fail("NN2008", _syntax.Name, $"The recipe {_recipe.Name} has no {keyword}. Add a line: {example}.");
        return false;
    }

    private string? NamespaceOf(NameSyntax name) => _program.Symbols.Lookup(_recipe.File, name.Text).FirstOrDefault(symbol => symbol.Syntax is TrainSyntax)?.Namespace;

    private IEnumerable<string> RecipeNames => _program.Symbols.Visible(_recipe.File).Where(symbol => symbol.Syntax is TrainSyntax).Select(symbol => symbol.Name);

    private void Fail(string id, SyntaxNode node, string message)
    {
        _failed = true;
        _variation.Reporter.Report(id, _recipe.File.At(node), message);
    }
}
