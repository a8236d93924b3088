using System.Collections.Immutable;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Binding;

/// <summary>All declarations of a program, and what a name means in a file: first its own namespace and those around it, then the ones that it uses.</summary>
internal sealed class ProgramSymbols
{
    private readonly Dictionary<(string Namespace, string Name), DeclarationSymbol> _byName = [];

    private ProgramSymbols(ImmutableArray<FileUnit> files) => Files = files;

    public ImmutableArray<FileUnit> Files { get; }

    /// <summary>Every declaration that counts, in the order of files and lines.</summary>
    public List<DeclarationSymbol> All { get; } = [];

    /// <summary>Collects the declarations; NN2002 for a second one of a name.</summary>
    public static ProgramSymbols Collect(ImmutableArray<FileUnit> files, IReporter reporter)
    {
        var program = new ProgramSymbols(files);
        foreach (var file in files)
        {
            foreach (var declaration in file.Syntax.Declarations.Where(declaration => declaration.Name.Text.Length > 0))
            {
                var symbol = new DeclarationSymbol(file.Namespace, declaration, file);
                var key = (file.Namespace, symbol.Name);
                if (program._byName.TryGetValue(key, out var first))
                {
                    reporter.Report("NN2002", symbol.Place, $"\"{symbol.Name}\" is declared twice: a {first.Kind} of this name stands in line {first.Place.Line.Line}{(first.File == file ? "" : $" of {first.File.Source.Path}")}. Rename one of them.",
                        first.Place.As("the first one"));
                    continue;
                }

                program._byName.Add(key, symbol);
                program.All.Add(symbol);
            }

            foreach (var used in file.Syntax.Usings.Where(used => !files.Any(other => other.Namespace == used.Text || other.Namespace.StartsWith(used.Text + ".", StringComparison.Ordinal))))
            {
                reporter.Report("NN2001", file.At(used), $"There is no namespace \"{used.Text}\" in this program.{Hints.For(used.Text, files.Select(other => other.Namespace))}");
            }
        }

        return program;
    }

    /// <summary>What a name stands for in a file; several when used namespaces compete; none when nothing declares it.</summary>
    public ImmutableArray<DeclarationSymbol> Lookup(FileUnit file, string name)
    {
        for (var scope = file.Namespace; ; scope = scope.Substring(0, Math.Max(0, scope.LastIndexOf('.'))))
        {
            if (_byName.TryGetValue((scope, name), out var own)) return [own];
            if (scope.Length == 0) break;
        }

        return [.. file.Usings.Distinct().Select(used => _byName.TryGetValue((used, name), out var found) ? found : null).OfType<DeclarationSymbol>()];
    }

    /// <summary>Names that a file can use without qualification.</summary>
    public IEnumerable<DeclarationSymbol> Visible(FileUnit file) =>
        All.Where(symbol => symbol.Namespace == file.Namespace || file.Usings.Contains(symbol.Namespace) || file.Namespace.StartsWith(symbol.Namespace + ".", StringComparison.Ordinal) || symbol.Namespace.Length == 0);
}
