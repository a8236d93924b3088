using System.Collections.Immutable;
using Nnet.Language.Diagnostics;
using Nnet.Language.Lowering;

namespace Nnet.Language;

/// <summary>What a compilation found.</summary>
/// <param name="Files">The files as they were read.</param>
/// <param name="Diagnostics">Everything there is to say, by file and place.</param>
/// <param name="Program">The lowered program; null where there is an error.</param>
public sealed record Compilation(ImmutableArray<ParsedFile> Files, ImmutableArray<Diagnostic> Diagnostics, ProgramIr? Program)
{
    /// <summary>True where the program cannot be built.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
}
