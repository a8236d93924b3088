using System.Collections.Immutable;

namespace Nnet.Language.Ops;

/// <summary>How a row is called, as the user writes it: <c>Conv2d(input, out_channels, kernel, stride: 1, ...)</c>.</summary>
public static class SignatureText
{
    public static string Of(OpRow row) => Of(row.Name, row.Inputs, row.Parameters);

    public static string Of(OptionRow row) => Of(row.Name, [], row.Parameters);

    /// <summary>An option with its default or, where it must be given, alone.</summary>
    public static string Of(ParameterSpec parameter)
    {
        if (parameter.IsVariadic) return parameter.Name + "...";
        if (parameter.Default is null) return parameter.Name;
        return $"{parameter.Name}: {Default(parameter)}";
    }

    private static string Of(string name, ImmutableArray<InputSpec> inputs, ImmutableArray<ParameterSpec> parameters)
    {
        var parts = inputs.Select(input => input.IsOptional ? input.Name + "?" : input.Name).Concat(parameters.Select(Of)).ToList();
        return parts.Count == 0 ? name : $"{name}({string.Join(", ", parts)})";
    }

    /// <summary>A tuple of equal numbers is written as one of them.</summary>
    private static string Default(ParameterSpec parameter) =>
        parameter.Kind == ParameterKind.IntTuple && parameter.Default is ArgumentValue.List list && list.Values.Distinct().Count() == 1
            ? list.Values[0].ToString()
            : parameter.Default!.ToString();
}
