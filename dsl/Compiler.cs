using System.Collections.Immutable;
using Nnet.Language.Diagnostics;
using Nnet.Language.Lowering.Graphs;
using Nnet.Language.Parsing;
using Nnet.Language.Semantics;
using Nnet.Language.Text;

namespace Nnet.Language;

/// <summary>From text to a checked program. Never throws for a user's mistake.</summary>
public static class Compiler
{
    /// <summary>Reads, checks and lowers files, which together are one program.</summary>
    public static Compilation Compile(ImmutableArray<SourceText> files, CompilerOptions options) => Check([.. files.Select(Parse)], options);

    /// <summary>The first phase, one file at a time: what hosts keep for files that did not change.</summary>
    public static ParsedFile Parse(SourceText source)
    {
        var diagnostics = new DiagnosticBag();
        var syntax = Parser.Parse(source, diagnostics);
        return new ParsedFile(source, syntax, diagnostics.ToImmutable());
    }

    /// <summary>All further phases, over all files of a program.</summary>
    public static Compilation Check(ImmutableArray<ParsedFile> files, CompilerOptions options) => new ProgramChecker(files, options).Check();

    /// <summary>The graph of one network of a checked program, with values for its hyperparameters and sizes: loops over them are unrolled, conditions on them decided.</summary>
    /// <exception cref="ArgumentException">The program has no such network.</exception>
    public static Instantiation Instantiate(ImmutableArray<ParsedFile> files, CompilerOptions options, NetworkInstance instance) => new ProgramChecker(files, options).Instantiate(instance);
}
