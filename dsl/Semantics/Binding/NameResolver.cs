using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Binding;

/// <summary>Finds declarations by name and says what is wrong where there is none.</summary>
internal sealed class NameResolver(ProgramSymbols program, IReporter reporter)
{
    /// <summary>The declaration of some kind that a name stands for; null (reported, unless the declaration itself has a mistake) where there is none.</summary>
    /// <param name="wanted">What is needed, for the message: <c>data</c>, <c>network</c>.</param>
    public DeclarationSymbol? Resolve<TSyntax>(FileUnit file, NameSyntax name, string wanted, Func<TSyntax, bool>? fits = null)
        where TSyntax : DeclarationSyntax
    {
        bool Fits(DeclarationSymbol symbol) => symbol.Syntax is TSyntax syntax && (fits is null || fits(syntax));
        var found = program.Lookup(file, name.Text);
        var fitting = found.Where(Fits).ToList();
        if (fitting.Count == 1) return fitting[0];
        if (found.Any(symbol => symbol.Syntax is SkippedDeclarationSyntax)) return null;
        if (fitting.Count > 1)
        {
            reporter.Report("NN2005", file.At(name), $"\"{name.Text}\" is declared in {Hints.Join([.. fitting.Select(symbol => symbol.Namespace)], "and")}. Rename one, or use only one of the namespaces.");
            return null;
        }

        var candidates = program.Visible(file).Where(Fits).Select(symbol => symbol.Name);
        if (found.Length > 0)
        {
            reporter.Report("NN2007", file.At(name), $"\"{name.Text}\" is a {found[0].Kind}, but a {wanted} is needed here.{Hints.For(name.Text, candidates)}", found[0].Place.As("declared here"));
            return null;
        }

        var elsewhere = program.All.FirstOrDefault(symbol => symbol.Name == name.Text && Fits(symbol));
        var hint = elsewhere is null ? Hints.For(name.Text, candidates, "There is") : $" It is in the namespace {elsewhere.Namespace}: write using {elsewhere.Namespace}.";
        reporter.Report("NN2001", file.At(name), $"There is no {wanted} \"{name.Text}\".{(hint.Length > 0 ? hint : $" Declare it: {wanted} {name.Text}.")}");
        return null;
    }
}
