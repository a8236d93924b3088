using System.Collections.Immutable;

namespace Nnet.Language.Ops;

/// <summary>Binds written arguments to the options of a row, an optimizer, a schedule, ...: names, kinds, choices, ranges, defaults.</summary>
public static class ArgumentBinder
{
    /// <summary>The bound options (all of them, with defaults), and one error for each argument that does not fit; a wrong one is bound to its default where there is one.</summary>
    public static BoundArguments Bind(string owner, ImmutableArray<ParameterSpec> parameters, IReadOnlyList<GivenArgument> given)
    {
        var values = new Dictionary<string, ArgumentValue>();
        var errors = ImmutableArray.CreateBuilder<ArgumentError>();
        var next = 0;
        for (var i = 0; i < given.Count; i++)
        {
            var parameter = given[i].Name is { } name ? parameters.FirstOrDefault(p => p.Name == name) : next < parameters.Length ? parameters[next] : null;
            if (parameter is null)
            {
                errors.Add(given[i].Name is { } unknown ? Unknown(owner, parameters, unknown, i) : TooMany(owner, parameters, i));
                continue;
            }

            if (given[i].Name is null && parameter.IsVariadic)
            {
                var rest = given.Skip(i).TakeWhile(argument => argument.Name is null).Select(argument => argument.Value).ToList();
                var list = rest.Count == 1 && rest[0] is ArgumentValue.List ? rest[0] : new ArgumentValue.List([.. rest]);
                Accept(owner, parameter, list, i, values, errors);
                i += rest.Count - 1;
                next = parameters.Length;
                continue;
            }

            if (given[i].Name is null) next++;
            if (values.ContainsKey(parameter.Name)) errors.Add(new("NN2003", $"{owner} gets \"{parameter.Name}\" twice.", "Leave one away.", i));
            else Accept(owner, parameter, given[i].Value, i, values, errors);
        }

        foreach (var parameter in parameters)
        {
            if (values.ContainsKey(parameter.Name)) continue;
            if (parameter.Default is { } standard) values[parameter.Name] = standard;
            else if (errors.Count == 0) errors.Add(new("NN2003", $"{owner} misses \"{parameter.Name}\".", Signature(owner, parameters), null));
        }

        return new(values.ToImmutableDictionary(), errors.ToImmutable());
    }

    private static void Accept(string owner, ParameterSpec parameter, ArgumentValue value, int index, Dictionary<string, ArgumentValue> values, ImmutableArray<ArgumentError>.Builder errors)
    {
        if (ArgumentConversion.TryConvert(parameter, value, out var converted, out var wanted))
        {
            values[parameter.Name] = converted;
            return;
        }

        errors.Add(new("NN2004", $"{owner}: \"{parameter.Name}\" is {value}, and must be {wanted}.", "", index));
        if (parameter.Default is { } standard) values[parameter.Name] = standard;
    }

    private static ArgumentError Unknown(string owner, ImmutableArray<ParameterSpec> parameters, string name, int index)
    {
        var nearest = NearestName.Find(name, parameters.Select(parameter => parameter.Name));
        return new("NN2003", $"{owner} has no option \"{name}\".", nearest is null ? Signature(owner, parameters) : $"Did you mean \"{nearest}\"?", index);
    }

    private static ArgumentError TooMany(string owner, ImmutableArray<ParameterSpec> parameters, int index) =>
        new("NN2003", $"{owner} takes {(parameters.Length == 0 ? "no options" : parameters.Length == 1 ? "one option" : $"{parameters.Length} options")}, and gets more.", Signature(owner, parameters), index);

    private static string Signature(string owner, ImmutableArray<ParameterSpec> parameters) => parameters.IsEmpty
        ? $"Write {owner} alone."
        : $"Its options are {string.Join(", ", parameters.Select(parameter => parameter.Name))}.";
}
