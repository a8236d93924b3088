using System.Text.Json;

namespace Nnet.Generator.Tests.Numerics;

/// <summary>A case of <c>tests/oracle/ops</c>, a call and what PyTorch made of it, written as a network of one operation.</summary>
internal static class CallText
{
    // Lists that the language takes as further arguments, not as a tuple.
    private static readonly HashSet<string> Further = ["shape", "sizes", "dims", "bounds"];
    private static readonly HashSet<string> InTuples = ["Roll.dims", "Unflatten.sizes"];

    /// <summary>The network, and the number of its results; null for what stands in no network: losses and the operators on two plain values.</summary>
    public static string? Network(JsonElement test, string name)
    {
        var operation = test.GetProperty("op").GetString()!;
        if (test.GetProperty("out").ValueKind != JsonValueKind.Array || operation is "Slice")
        {
            return null;
        }

        var inputs = new List<string>();
        string Input(JsonElement type)
        {
            inputs.Add($"a{inputs.Count}: {type.GetString()}");
            return $"a{inputs.Count - 1}";
        }

        string[] operands = [.. test.GetProperty("in").EnumerateArray().Where(input => input.ValueKind != JsonValueKind.Null).Select(input => input.ValueKind == JsonValueKind.Array
            ? $"({string.Join(", ", input.EnumerateArray().Select(Input))}{(input.GetArrayLength() == 1 ? "," : "")})"
            : Input(input))];
        var arguments = test.GetProperty("args").EnumerateObject().Select(argument => Argument(operation, argument.Name, argument.Value));
        var call = char.IsLetter(operation[0]) ? $"{operation}({string.Join(", ", operands.Concat(arguments))})" : $"{operands[0]} {operation} {operands[1]}";
        if (inputs.Count == 0)
        {
            inputs.Add("unused: float[1]");
        }

        string[] results = [.. test.GetProperty("out").EnumerateArray().Select((type, i) => $"r{i}: {type.GetString()}")];
        var names = operation == "LSTM" ? "(r0, (r1, r2))" : results.Length > 1 ? $"({string.Join(", ", results.Select((_, i) => $"r{i}"))})" : "r0";
        var signature = results.Length > 1 ? $"({string.Join(", ", results)})" : results[0];
        var body = results.Length == 1 ? $"    return {call}" : $"    let {names} = {call}\n    return ({string.Join(", ", results.Select((_, i) => $"r{i}"))})";
        return $"network {name}({string.Join(", ", inputs)}) -> {signature} {{\n{body}\n}}\n";
    }

    private static string Argument(string operation, string name, JsonElement value) => value.ValueKind == JsonValueKind.Array && Further.Contains(name) && !InTuples.Contains($"{operation}.{name}")
        ? string.Join(", ", value.EnumerateArray().Select(Text))
        : $"{name}: {Text(value)}";

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array when value.GetArrayLength() == 1 => Text(value[0]),
        JsonValueKind.Array => $"({string.Join(", ", value.EnumerateArray().Select(Text))})",
        JsonValueKind.String => $"\"{value.GetString()}\"",
        _ => value.GetRawText(),
    };
}
