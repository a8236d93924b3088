using System.Collections.Immutable;
using System.Globalization;

namespace Nnet.Hyperparameters;

/// <summary>
/// The values of a recipe's hyperparameters by path: the program's defaults, and what a command line, a plan or C# changed.
/// Immutable; every value has the type of its definition.
/// </summary>
public sealed class HyperparameterValues
{
    private readonly ImmutableDictionary<string, object> changed;

    /// <summary>The defaults of <paramref name="definitions"/>.</summary>
    public HyperparameterValues(IReadOnlyList<HyperparameterDefinition> definitions)
        : this(definitions, ImmutableDictionary<string, object>.Empty)
    {
    }

    private HyperparameterValues(IReadOnlyList<HyperparameterDefinition> definitions, ImmutableDictionary<string, object> changed)
    {
        Definitions = definitions;
        this.changed = changed;
    }

    /// <summary>Every hyperparameter that can be set, in the program's order.</summary>
    public IReadOnlyList<HyperparameterDefinition> Definitions { get; }

    /// <summary>The values that differ from the program, by path.</summary>
    public IReadOnlyDictionary<string, object> Changed => changed;

    /// <summary>The value at a path.</summary>
    /// <exception cref="HyperparameterException">There is no such path.</exception>
    public object this[string path] => changed.TryGetValue(path, out var value) ? value : Find(path).Default;

    /// <summary>The integer at <paramref name="path"/>.</summary>
    public long Integer(string path) => (long)this[path];

    /// <summary>The real number at <paramref name="path"/>.</summary>
    public double Real(string path) => (double)this[path];

    /// <summary>The truth value at <paramref name="path"/>.</summary>
    public bool Boolean(string path) => (bool)this[path];

    /// <summary>The word at <paramref name="path"/>.</summary>
    public string Text(string path) => (string)this[path];

    /// <summary>The same values but one.</summary>
    /// <param name="path">A path of <see cref="Definitions"/>.</param>
    /// <param name="value">A number, truth value or string, or its text, as <c>--set path=value</c> gives it.</param>
    /// <exception cref="HyperparameterException">No such path, or a value that it does not take.</exception>
    public HyperparameterValues With(string path, object value)
    {
        var definition = Find(path);
        return new(Definitions, changed.SetItem(path, Check(definition, Convert(definition, value))));
    }

    private HyperparameterDefinition Find(string path) =>
        Definitions.FirstOrDefault(definition => definition.Path == path)
        ?? throw new HyperparameterException($"There is no hyperparameter \"{path}\". {Nearest(path)}");

    private string Nearest(string path)
    {
        var last = path[(path.LastIndexOf('.') + 1)..];
        // What other libraries call it.
        last = last.Contains("rate", StringComparison.OrdinalIgnoreCase) && path.StartsWith("optimizer", StringComparison.Ordinal) ? "lr" : last;
        var near = Definitions.FirstOrDefault(definition => definition.Path.EndsWith(last, StringComparison.OrdinalIgnoreCase))?.Path;
        return near is not null ? $"Did you mean \"{near}\"?" : $"There are: {string.Join(", ", Definitions.Select(definition => definition.Path))}.";
    }

    private static object Convert(HyperparameterDefinition definition, object value)
    {
        var text = System.Convert.ToString(value, CultureInfo.InvariantCulture)!.Replace("_", "", StringComparison.Ordinal);
        object? converted = definition.Type switch
        {
            HyperparameterType.Integer when long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var integer) => integer,
            HyperparameterType.Integer when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) && real == Math.Floor(real) && Math.Abs(real) < 1e15 => (long)real,
            HyperparameterType.Real when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) => real,
            HyperparameterType.Boolean when bool.TryParse(text, out var truth) => truth,
            HyperparameterType.Text => (string)System.Convert.ToString(value, CultureInfo.InvariantCulture)!,
            _ => null,
        };
        return converted ?? throw new HyperparameterException($"\"{definition.Path}\" takes {Describe(definition.Type)}, but got \"{value}\".");
    }

    private static object Check(HyperparameterDefinition definition, object value)
    {
        if (value is long or double)
        {
            var number = System.Convert.ToDouble(value, CultureInfo.InvariantCulture);
            if (double.IsNaN(number) || number < definition.Minimum || number > definition.Maximum)
            {
                throw new HyperparameterException(string.Create(CultureInfo.InvariantCulture,
                    $"\"{definition.Path}\" takes values from {definition.Minimum ?? double.NegativeInfinity} to {definition.Maximum ?? double.PositiveInfinity}, but got {number}."));
            }
        }

        if (value is string word && definition.Choices.Count > 0 && !definition.Choices.Contains(word))
        {
            throw new HyperparameterException($"\"{definition.Path}\" is one of {string.Join(", ", definition.Choices)}, but got \"{word}\".");
        }

        return value;
    }

    private static string Describe(HyperparameterType type) => type switch
    {
        HyperparameterType.Integer => "an integer",
        HyperparameterType.Real => "a number",
        HyperparameterType.Boolean => "true or false",
        _ => "a word",
    };
}
