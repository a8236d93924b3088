using System.Globalization;
using Nnet.Language.Lowering.Graphs;
using Nnet.Language.Lowering.Modules;
using Nnet.Language.Lowering.Recipes;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Shapes;
using Nnet.Tool.Commands;

namespace Nnet.Tool.Exchange;

/// <summary>Values for a network's hyperparameters and sizes, from words: <c>width=64</c>.</summary>
internal static class NetworkValues
{
    /// <summary>The network with some values changed.</summary>
    /// <param name="network">The network.</param>
    /// <param name="given">Values that are there before.</param>
    /// <param name="changes">What <c>--set</c> gives: name=value.</param>
    /// <exception cref="UsageException">There is no such name, or the value is of another type.</exception>
    public static NetworkInstance With(ModuleIr network, NetworkInstance given, IEnumerable<string> changes)
    {
        var values = new Dictionary<string, IrValue>(given.Hyperparameters.ToDictionary(entry => entry.Key, entry => entry.Value));
        var sizes = new Dictionary<string, long>(given.Sizes.ToDictionary(entry => entry.Key, entry => entry.Value));
        foreach (var change in changes)
        {
            var (name, text) = change.Split('=', 2) is [var left, var right] ? (left.Trim(), right.Trim()) : throw new UsageException($"--set takes name=value, as in --set width=64, but got \"{change}\".");
            if (network.Hyperparameters.FirstOrDefault(parameter => parameter.Name == name) is { } parameter)
            {
                values[name] = Parse(parameter.Type, text) ?? throw new UsageException($"\"{name}\" of {network.Name} takes {Describe(parameter.Type)}, but got \"{text}\".");
            }
            else if (OpenSizes(network).Contains(name))
            {
                sizes[name] = (Parse(HyperparameterType.Int, text) as DimValue)?.Dim.TryGetConstant(out var size) == true && size > 0
                    ? size
                    : throw new UsageException($"The size {name} of {network.Name} is a whole number above 0, but got \"{text}\".");
            }
            else
            {
                throw Unknown(network, name);
            }
        }

        foreach (var parameter in network.Hyperparameters.Where(parameter => parameter.Default is null && !values.ContainsKey(parameter.Name)))
        {
            throw new UsageException($"{network.Name} needs a value for \"{parameter.Name}\". Give it: --set {parameter.Name}={(parameter.Type == HyperparameterType.Int ? "64" : "...")}");
        }

        return given with { Hyperparameters = values, Sizes = sizes };
    }

    /// <summary>Sizes that a network is built with, as a recipe's data give them: <c>F</c> of a table with so many columns.</summary>
    public static IReadOnlyDictionary<string, long> SizesOf(ModuleIr network, ModelIr model)
    {
        var sizes = new Dictionary<string, long>();
        foreach (var (symbol, dim) in network.DimParameters.Zip(model.Dims))
        {
            if (dim.TryGetConstant(out var size))
            {
                sizes[symbol.Name] = size;
            }
        }

        return sizes;
    }

    /// <summary>A value of a type; null where the text is none.</summary>
    public static IrValue? Parse(HyperparameterType type, string text) => type switch
    {
        HyperparameterType.Int => long.TryParse(text.Replace("_", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? new DimValue(Dim.Of(number)) : null,
        HyperparameterType.Float => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? new NumberValue(number) : null,
        HyperparameterType.Bool => bool.TryParse(text, out var truth) ? new BoolValue(truth) : null,
        _ => new TextValue(text),
    };

    private static string Describe(HyperparameterType type) => type switch
    {
        HyperparameterType.Int => "a whole number",
        HyperparameterType.Float => "a number",
        HyperparameterType.Bool => "true or false",
        _ => "a text",
    };

    private static IEnumerable<string> OpenSizes(ModuleIr network) => network.Inputs.SelectMany(input => input.Type.Shape.Dims).SelectMany(dim => dim.Symbols)
        .Where(symbol => symbol.Kind == DimSymbolKind.Dimension).Select(symbol => symbol.Name).Distinct();

    private static UsageException Unknown(ModuleIr network, string name)
    {
        string[] known = [.. network.Hyperparameters.Select(parameter => parameter.Name), .. OpenSizes(network)];
        return new UsageException($"{network.Name} has no hyperparameter or size \"{name}\". {(Nearest.Find(name, known) is { } near ? $"Did you mean \"{near}\"?" : known.Length == 0 ? "It has none." : $"There are: {string.Join(", ", known)}.")}");
    }
}
