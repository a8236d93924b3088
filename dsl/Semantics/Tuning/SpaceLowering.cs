using System.Globalization;
using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Optimizers;
using Nnet.Language.Lowering.Tuning;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Ops;
using Nnet.Language.Semantics.Settings;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Tuning;

/// <summary>The entries of a space: paths that exist, values of the right type.</summary>
internal sealed class SpaceLowering
{
    private readonly SettingReader _reader;
    private readonly TuneScope _scope;
    private readonly IReadOnlyDictionary<string, RecipePath> _paths;
    private readonly IReadOnlyDictionary<string, SpaceRole> _roles;

    public SpaceLowering(SettingReader reader, TuneScope scope, TuneSyntax syntax)
    {
        (_reader, _scope) = (reader, scope);
        _paths = PathTable.Of(scope, Tried(scope, syntax));
        _roles = syntax.Settings.OfType<RoleSettingSyntax>().SelectMany(setting => setting.Paths.Select(path => (path.Text, Role: Role(setting.Keyword.Text))))
            .GroupBy(role => role.Text).ToDictionary(group => group.Key, group => group.First().Role, StringComparer.Ordinal);
        foreach (var path in syntax.Settings.OfType<RoleSettingSyntax>().SelectMany(setting => setting.Paths)) Find(path);
    }

    /// <summary>The entries that are right, each with the syntax it came from.</summary>
    public IReadOnlyList<(SpaceEntryIr Entry, SpaceEntrySyntax Syntax)> Lower(IEnumerable<SpaceEntrySyntax> entries)
    {
        var lowered = new List<(SpaceEntryIr, SpaceEntrySyntax)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (Find(entry.Path) is not { } path) continue;
            if (!seen.Add(path.Path)) _reader.Report("NN2002", entry.Path, $"\"{path.Path}\" stands in the space twice. Leave one away.");
            else if (Domain(path, entry.Domain) is { } domain && Condition(entry.When, out var when))
                lowered.Add((new(path.Path, path.Type, domain, when, _roles.TryGetValue(path.Path, out var role) ? role : SpaceRole.Nuisance, _reader.LineOf(entry)), entry));
        }

        return lowered;
    }

    private RecipePath? Find(PathSyntax path)
    {
        if (_paths.TryGetValue(path.Text, out var found)) return found;
        foreach (var model in _scope.Recipe.Models)
        {
            if (!path.Text.StartsWith(model.Alias + ".", StringComparison.Ordinal) || !_scope.IsFixed(model, path.Text.Substring(model.Alias.Length + 1))) continue;
            _reader.Report("NN7001", path, $"\"{path.Text}\" is part of the shapes that the steps of \"{_scope.Recipe.Name}\" pass on, which are compiled as the program has them. Change it there.");
            return null;
        }

        _reader.Report("NN7001", path, $"The recipe \"{_scope.Recipe.Name}\" has no \"{path.Text}\".{Hints.For(path.Text, _paths.Keys, "It has")}");
        return null;
    }

    private DomainIr? Domain(RecipePath path, DomainSyntax domain) => domain switch
    {
        ChoicesSyntax choices => Choices(path, choices),
        IntervalSyntax interval => Interval(path, interval),
        _ => null,
    };

    private ChoiceDomain? Choices(RecipePath path, ChoicesSyntax choices)
    {
        var values = choices.Values.Select(value => Value(path, value)).ToArray();
        return values.Any(value => value is null) ? null : new(values.Select(value => value!).ToEquatable());
    }

    private IrValue? Value(RecipePath path, ExpressionSyntax expression)
    {
        if (_reader.Read(expression) is not { } value) return null;
        switch (path.Type, value)
        {
            case (SpaceValueType.Int, ArgumentValue.Int whole):
                return SettingArithmetic.ToNumber(value) is not { } count || IsInRange(path, count, expression) ? new DimValue(whole.Value) : null;
            case (SpaceValueType.Float, ArgumentValue.Int or ArgumentValue.Float) when SettingArithmetic.ToNumber(value) is { } number:
                return IsInRange(path, number, expression) ? new NumberValue(number) : null;
            case (SpaceValueType.Bool, ArgumentValue.Bool truth):
                return new BoolValue(truth.Value);
            case (SpaceValueType.String, ArgumentValue.String text):
                return new TextValue(text.Text);
            case (SpaceValueType.Declaration, ArgumentValue.Word word) when _scope.Optimizer(word.Text) is not null:
                return new ChoiceValue(word.Text);
            case (SpaceValueType.Declaration, ArgumentValue.Word word):
                _reader.Report("NN2001", expression, $"There is no optimizer \"{word.Text}\".{Hints.For(word.Text, _scope.OptimizerNames, "There are")}");
                return null;
            default:
                _reader.Report("NN2004", expression, $"\"{path.Path}\" takes {Describe(path.Type)}, and this is {value}.");
                return null;
        }
    }

    private RangeDomain? Interval(RecipePath path, IntervalSyntax interval)
    {
        if (path.Type is not (SpaceValueType.Int or SpaceValueType.Float))
        {
            _reader.Report("NN2004", interval, $"\"{path.Path}\" takes {Describe(path.Type)}. List its values: in {{a, b}}.");
            return null;
        }

        if (_reader.Number(interval.From) is not { } low || _reader.Number(interval.To) is not { } high) return null;
        double? step = null;
        if (interval.Step is { } given && (step = _reader.Number(given)) is null) return null;
        if (path.Type == SpaceValueType.Int && new[] { low, high, step ?? 1 }.Any(number => number != Math.Floor(number)))
            return Wrong(interval, $"\"{path.Path}\" takes whole numbers. Write whole ends.");
        if (low > high) return Wrong(interval, $"The range {Text(low)} to {Text(high)} is empty. Begin with the smaller number.");
        if (interval.IsLog && low <= 0) return Wrong(interval, "A logarithmic range must begin above 0.");
        if (step is <= 0) return Wrong(interval, "A step must be more than 0.");
        return IsInRange(path, low, interval.From) && IsInRange(path, high, interval.To) ? new(low, high, step ?? (path.Type == SpaceValueType.Int && !interval.IsLog ? 1 : null), interval.IsLog) : null;
    }

    private RangeDomain? Wrong(SyntaxNode node, string message)
    {
        _reader.Report("NN2004", node, message);
        return null;
    }

    private bool IsInRange(RecipePath path, double number, SyntaxNode node)
    {
        var limit = path.Option?.Range ?? path.Limit;
        if (!limit.Contains(number))
        {
            _reader.Report("NN2004", node, $"\"{path.Path}\" must be {limit}, and {Text(number)} is not.");
            return false;
        }

        if (path.Ranges.FirstOrDefault(range => !range.Range.Contains(number)) is not { } broken) return true;
        _reader.Report("NN2004", node, $"\"{path.Path}\" must be {broken.Range}, as it is {broken.Option}, and {Text(number)} is not.");
        return false;
    }

    private bool Condition(SpaceConditionSyntax? syntax, out SpaceConditionIr? condition)
    {
        condition = null;
        if (syntax is null) return true;
        if (Find(syntax.Path) is not { } path || Value(path, syntax.Value) is not { } value) return false;
        condition = new(path.Path, new([value]), false);
        return true;
    }

    // Optimizers that stand as values in the space: their options are paths too.
    private static IEnumerable<OptimizerIr> Tried(TuneScope scope, TuneSyntax syntax) =>
        syntax.Settings.OfType<SpaceSettingSyntax>().SelectMany(space => space.Entries)
            .Select(entry => entry.Domain).OfType<ChoicesSyntax>().SelectMany(choices => choices.Values).OfType<NameExpressionSyntax>()
            .Select(name => scope.Optimizer(name.Name.Text)).OfType<OptimizerIr>();

    private static SpaceRole Role(string keyword) => keyword switch
    {
        "compare" => SpaceRole.Scientific,
        "fix" => SpaceRole.Fixed,
        _ => SpaceRole.Nuisance,
    };

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static string Describe(SpaceValueType type) => type switch
    {
        SpaceValueType.Int => "whole numbers",
        SpaceValueType.Float => "numbers",
        SpaceValueType.Bool => "true and false",
        SpaceValueType.String => "texts",
        _ => "names of optimizers",
    };
}
