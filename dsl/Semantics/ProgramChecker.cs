using System.Collections.Immutable;
using Nnet.Language.Diagnostics;
using Nnet.Language.Lowering;
using Nnet.Language.Semantics.Binding;
using Nnet.Language.Semantics.Modules;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics;

/// <summary>Checks a whole program: names, networks and blocks, losses, optimizers, data, recipes, tuning plans; then advice and suppressions.</summary>
internal sealed class ProgramChecker
{
    private readonly ImmutableArray<ParsedFile> _files;
    private readonly DiagnosticBag _diagnostics = new();
    private readonly ProgramModel _program;

    public ProgramChecker(ImmutableArray<ParsedFile> files, CompilerOptions options)
    {
        _files = files;
        var reporter = new Reporter(_diagnostics);
        ImmutableArray<FileUnit> units = [.. files.Select(file => new FileUnit(
            file.Source, WithoutBroken(file), file.Syntax.Namespace?.Text ?? options.RootNamespace, [.. file.Syntax.Usings.Select(used => used.Text)]))];
        _program = new ProgramModel(ProgramSymbols.Collect(units, reporter), reporter);
    }

    public Compilation Check()
    {
        CheckModules();
        var diagnostics = _files.SelectMany(file => file.Diagnostics).Concat(_diagnostics.ToImmutable()).ToImmutableArray();
        var hasErrors = diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
        return new Compilation(_files, diagnostics, hasErrors ? null : Lower());
    }

    /// <summary>Networks first, as uses decide about blocks; then the blocks that nothing uses, as far as they can be decided alone.</summary>
    private void CheckModules()
    {
        var modules = _program.Symbols.All.Where(symbol => symbol.Syntax is ModuleSyntax).ToList();
        foreach (var constant in _program.Symbols.All.Where(symbol => symbol.Syntax is ConstSyntax)) _program.Constants.ValueOf(constant, _program.Reporter);
        foreach (var network in modules.Where(module => module.Kind == "network")) _program.Modules.Evaluate(network, _program.Reporter);
        foreach (var block in modules.Where(module => module.Kind == "block" && !_program.Modules.Used.Contains(module)))
            _program.Modules.Evaluate(block, new FilteringReporter(_program.Reporter, "NN3005"));
    }

    private ProgramIr Lower() => ProgramIr.Empty with
    {
        Modules = _program.Modules.Written.Select(module => module.Ir).ToEquatable(),
        Graphs = _program.Modules.Written.Where(module => module.Ir.Kind == Lowering.Modules.ModuleKind.Network).Select(module => module.Graph).ToEquatable(),
    };

    /// <summary>Declarations with a mistake of syntax count as declared, and nothing more is said about them.</summary>
    private static FileSyntax WithoutBroken(ParsedFile file) => file.Diagnostics.IsEmpty ? file.Syntax : file.Syntax with
    {
        Declarations = [.. file.Syntax.Declarations.Select(declaration => IsBroken(file, declaration) ? new SkippedDeclarationSyntax(declaration.Name, declaration.Span) : declaration)],
    };

    private static bool IsBroken(ParsedFile file, DeclarationSyntax declaration) => file.Diagnostics.Any(diagnostic =>
        diagnostic.Severity == Severity.Error && diagnostic.Location.Span.Start >= declaration.Span.Start && diagnostic.Location.Span.Start <= declaration.Span.End);
}
