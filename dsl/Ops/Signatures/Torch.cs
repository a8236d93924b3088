using System.Collections.Immutable;

namespace Nnet.Language.Ops;

/// <summary>
/// Short forms for <see cref="TorchForm"/>. Arguments are written as <c>csName: source:type=default</c>, separated by commas:
/// <c>$x</c> is an input, <c>@x</c> an inferred size, <c>'text'</c> C# code, anything else an option with the C# form after the colon
/// (long, int, double, float, bool, string, tuple, array, scalar, dtype, enum). The name and the default of the callee may be left out.
/// </summary>
internal static class Torch
{
    private const string Namespace = "TorchSharp.torch.";

    /// <summary>A factory of <c>torch.nn</c> whose result is the class of the same name in <c>TorchSharp.Modules</c>.</summary>
    public static ModuleForm Module(string name, string arguments, params (string Word, string Member)[] words) =>
        new($"{Namespace}nn.{name}", $"TorchSharp.Modules.{name}", Arguments(arguments, words));

    /// <summary>A module of Nnet.Runtime, for what TorchSharp does not have.</summary>
    public static ModuleForm RuntimeModule(string name, string arguments, params (string Word, string Member)[] words) =>
        new($"{RuntimeLayers.Namespace}.{name}", $"{RuntimeLayers.Namespace}.{name}", Arguments(arguments, words)) { IsConstructor = true };

    /// <summary>A static function, by its path after <c>TorchSharp.torch</c>: <c>nn.functional.relu</c>.</summary>
    public static FunctionForm Function(string path, string arguments, params (string Word, string Member)[] words) =>
        new(Namespace + path, Arguments(arguments, words));

    /// <summary>A static function of Nnet.Runtime's <c>Nnet.Layers.Functions</c>.</summary>
    public static FunctionForm RuntimeFunction(string name, string arguments, params (string Word, string Member)[] words) =>
        new($"{RuntimeLayers.Functions}.{name}", Arguments(arguments, words));

    public static MethodForm Method(string name, string arguments = "", params (string Word, string Member)[] words) => new(name, Arguments(arguments, words));

    public static ImmutableArray<TorchArgument> Arguments(string text, params (string Word, string Member)[] words) =>
        text.Length == 0 ? [] : [.. Split(text).Select(part => Argument(part.Trim(), words))];

    private static TorchArgument Argument(string text, (string Word, string Member)[] words)
    {
        string? standard = null;
        var equals = text.LastIndexOf('=');
        if (equals > 0 && text[text.Length - 1] != '\'') (text, standard) = (text.Substring(0, equals), text.Substring(equals + 1));
        string? name = null;
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        if (colon > 0 && text[0] != '\'') (name, text) = (text.Substring(0, colon), text.Substring(colon + 2).Trim());
        return new(name, Value(text, words)) { Default = standard };
    }

    private static TorchValue Value(string text, (string Word, string Member)[] words)
    {
        if (text[0] == '$') return new TorchValue.Input(text.Substring(1));
        if (text[0] == '@') return new TorchValue.Inferred(text.Substring(1));
        if (text[0] == '\'') return new TorchValue.Code(text.Trim('\''));
        var parts = text.Split(':');
        return new TorchValue.Option(parts[0], Type(parts[1])) { Words = words.ToImmutableDictionary(word => word.Word, word => word.Member) };
    }

    private static TorchType Type(string text) => text switch
    {
        "long" => TorchType.Long,
        "int" => TorchType.Int,
        "double" => TorchType.Double,
        "float" => TorchType.Float,
        "bool" => TorchType.Bool,
        "string" => TorchType.String,
        "tuple" => TorchType.LongTuple,
        "array" => TorchType.LongArray,
        "scalar" => TorchType.Scalar,
        "dtype" => TorchType.ScalarType,
        "enum" => TorchType.Enum,
        _ => throw new ArgumentException($"\"{text}\" is no C# form of an option.", nameof(text)),
    };

    /// <summary>At commas outside of quotes.</summary>
    private static IEnumerable<string> Split(string text)
    {
        var start = 0;
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\'') quoted = !quoted;
            if (text[i] != ',' || quoted) continue;
            yield return text.Substring(start, i - start);
            start = i + 1;
        }

        yield return text.Substring(start);
    }
}
