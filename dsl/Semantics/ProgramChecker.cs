using System.Collections.Immutable;
using Nnet.Language.Advice;
using Nnet.Language.Diagnostics;
using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Graphs;
using Nnet.Language.Semantics.Binding;
using Nnet.Language.Semantics.Modules;
using Nnet.Language.Semantics.Recipes;
using Nnet.Language.Semantics.Suppressions;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics;

/// <summary>Checks a whole program: names, networks and blocks, losses, then what uses them: data, optimizers, recipes, tuning plans.</summary>
internal sealed class ProgramChecker
{
    private readonly ImmutableArray<ParsedFile> _files;
    private readonly DiagnosticBag _diagnostics = new();
    private readonly ProgramModel _program;
    private readonly ProgramSettings _settings;

    public ProgramChecker(ImmutableArray<ParsedFile> files, CompilerOptions options)
    {
        _files = files;
        var reporter = new Reporter(_diagnostics);
        ImmutableArray<FileUnit> units = [.. files.Select(file => new FileUnit(
            file.Source, BrokenDeclarations.Skip(file), file.Syntax.Namespace?.Text ?? options.RootNamespace, [.. file.Syntax.Usings.Select(used => used.Text)]))];
        _program = new ProgramModel(ProgramSymbols.Collect(units, reporter), reporter);
        _settings = new ProgramSettings(_program);
    }

    public Compilation Check()
    {
        CheckModules();
        foreach (var loss in Declared<LossSyntax>()) _program.Losses.Evaluate(loss);
        _settings.Check();
        var found = _files.SelectMany(file => file.Diagnostics).Concat(_diagnostics.ToImmutable()).ToImmutableArray();
        var hasErrors = found.Any(diagnostic => diagnostic.Severity == Severity.Error);
        var program = hasErrors ? null : Lower();
        return new Compilation(_files, Suppressor.Apply(_files, [.. found, .. program is null ? [] : Advise(program)]), program);
    }

    /// <summary>The graph of a network with values put in; of a program that was checked before.</summary>
    public Instantiation Instantiate(NetworkInstance instance)
    {
        var network = Declared<ModuleSyntax>().FirstOrDefault(module => module.Kind == "network" && module.Name == instance.Network && module.Namespace == instance.Namespace)
            ?? throw new ArgumentException($"There is no network {instance.Namespace}.{instance.Network}.", nameof(instance));
        var graph = new InstanceEvaluator(_program, _program.Reporter).Evaluate(network, instance);
        return new Instantiation(_diagnostics.ToImmutable(), _diagnostics.HasErrors ? null : graph);
    }

    /// <summary>Networks first, as uses decide about blocks; then the blocks that nothing uses, as far as they can be decided alone.</summary>
    private void CheckModules()
    {
        foreach (var constant in Declared<ConstSyntax>()) _program.Constants.ValueOf(constant, _program.Reporter);
        var modules = Declared<ModuleSyntax>().ToList();
        foreach (var network in modules.Where(module => module.Kind == "network")) _program.Modules.Evaluate(network, _program.Reporter);
        foreach (var block in modules.Where(module => module.Kind == "block" && !_program.Modules.Used.Contains(module)))
            _program.Modules.Evaluate(block, new FilteringReporter(_program.Reporter, "NN3005"));
    }

    /// <summary>Advice speaks about programs without errors only.</summary>
    private IEnumerable<Diagnostic> Advise(ProgramIr program)
    {
        var texts = _files.ToDictionary(file => file.Source.Path, file => file.Source);
        var found = new HashSet<(string, LineRef)>();
        foreach (var rule in AdviceRules.All)
        {
            foreach (var finding in rule.Check(program).Concat(_files.SelectMany(rule.Check)))
            {
                if (texts.TryGetValue(finding.Line.File, out var source) && found.Add((rule.Id, finding.Line)))
                    yield return new Diagnostic(DiagnosticCatalogue.Get(rule.Id), source.Locate(Lines.SpanOf(source, finding.Line.Line)), finding.Message);
            }
        }
    }

    private IEnumerable<DeclarationSymbol> Declared<TSyntax>() => _program.Symbols.All.Where(symbol => symbol.Syntax is TSyntax);

    private ProgramIr Lower() => new(
        _program.Modules.Written.Select(module => module.Ir).ToEquatable(),
        _program.Modules.Written.Where(module => module.Ir.Kind == Lowering.Modules.ModuleKind.Network).Select(module => module.Graph).ToEquatable(),
        _program.Losses.All.Select(loss => loss.Ir).ToEquatable(),
        _settings.Optimizers.Values.OfType<Lowering.Optimizers.OptimizerIr>().ToEquatable(),
        _settings.Data.Values.OfType<Lowering.Data.DataIr>().ToEquatable(),
        _settings.Recipes.Values.OfType<Lowering.Recipes.RecipeIr>().ToEquatable(),
        _settings.Tunings.ToEquatable());
}
