using System.Text.RegularExpressions;
using Nnet.Hyperparameters;
using Nnet.Language;
using Nnet.Language.Diagnostics;
using Nnet.Language.Lowering;
using Nnet.Language.Text;
using Nnet.Tool.Commands;
using Nnet.Tool.Projects;

namespace Nnet.Tool.Building;

/// <summary>
/// Holds values of the command line against the program before anything is built: paths, types, ranges, facts of networks, and whether the recipe still fits together. The
/// values are put in as a tuning plan of one point, for which the compiler checks all that.
/// </summary>
internal static partial class ValueCheck
{
    private const string File = "--set";

    /// <exception cref="UsageException">A value does not fit; the message names it.</exception>
    public static void Run(CheckedProject project, ProgramIr program, string recipe, IReadOnlyList<HyperparameterDefinition> definitions, IReadOnlyList<string> changes)
    {
        foreach (var path in changes.Where(change => Change().IsMatch(change)).Select(PathOf).Where(path => definitions.All(definition => definition.Path != path)))
        {
            if (Nearest.Find(path, definitions.Select(definition => definition.Path)) is { } near)
            {
                throw new UsageException($"There is no hyperparameter \"{path}\". Did you mean \"{near}\"?");
            }
        }

        var plain = changes.Where(change => Change().IsMatch(change) && definitions.Any(definition => definition.Path == PathOf(change))).ToArray();
        if (plain.Length == 0)
        {
            return;
        }

        var declared = program.Recipes.First(candidate => candidate.Name == recipe);
        var entries = plain.Select(change => $"    {PathOf(change)} in {{{Value(change, definitions)}}}");
        var plan = new SourceText(File, $"namespace {declared.Namespace}\ntune Values_ {{ train {recipe} minimize train.loss search grid space {{\n{string.Join('\n', entries)}\n}} }}\n");
        var mistake = Compiler.Compile([.. project.Folder.Files, plan], new CompilerOptions(project.Folder.RootNamespace)).Diagnostics
            .FirstOrDefault(diagnostic => diagnostic.Location.Path == File && diagnostic.Severity == Severity.Error);
        if (mistake is not null)
        {
            throw new UsageException($"--set {plain[Math.Clamp(mistake.Location.Start.Line - 3, 0, plain.Length - 1)]} does not fit. {mistake.Message}");
        }
    }

    private static string PathOf(string change) => change[..change.IndexOf('=', StringComparison.Ordinal)].Trim();

    private static string Value(string change, IReadOnlyList<HyperparameterDefinition> definitions)
    {
        var (path, value) = (PathOf(change), change[(change.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim());
        return definitions.Any(definition => definition.Path == path && definition is { Type: HyperparameterType.Text, Choices.Count: 0 }) ? $"\"{value}\"" : value;
    }

    // Anything else cannot stand in a program; the values themselves say what they take.
    [GeneratedRegex(@"^\s*[\w.]+\s*=\s*(-?[0-9][\w.+-]*|[A-Za-z_]\w*)\s*$")]
    private static partial Regex Change();
}
