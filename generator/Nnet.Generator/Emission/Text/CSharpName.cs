using System.Text;

namespace Nnet.Generator.Emission.Text;

/// <summary>Turns names of the language into names of C#.</summary>
internal static class CSharpName
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default", "delegate",
        "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in",
        "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out", "override", "params", "private",
        "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this",
        "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
    };

    /// <summary><c>log_var</c> → <c>logVar</c>; a name without underscores stays as it is, keywords get an @.</summary>
    public static string Camel(string name) => Escape(name.IndexOf('_') < 0 ? name : Join(name, upperFirst: false));

    /// <summary><c>log_var</c> → <c>LogVar</c>.</summary>
    public static string Pascal(string name) => Escape(Join(name, upperFirst: true));

    /// <summary>A path as one PascalCase name: <c>optimizer.weight_decay</c> → <c>OptimizerWeightDecay</c>.</summary>
    public static string PascalPath(string path) => Escape(string.Concat(path.Split('.').Select(part => Join(part, upperFirst: true))));

    /// <summary><c>SelfAttention</c> → <c>selfAttention</c>, <c>BCELoss</c> → <c>bceLoss</c>, <c>ReLU</c> → <c>relu</c>.</summary>
    public static string Lower(string name)
    {
        var upper = name.TakeWhile(char.IsUpper).Count();
        if (upper == name.Count(char.IsUpper) || name.Count(char.IsLower) <= 2) return Escape(name.ToLowerInvariant());
        var head = upper > 1 ? upper - 1 : 1;
        return Escape(name.Substring(0, head).ToLowerInvariant() + name.Substring(head));
    }

    /// <summary>True for what is an identifier of C# without an @.</summary>
    public static bool IsIdentifier(string name) =>
        name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') && name.All(character => char.IsLetterOrDigit(character) || character == '_') && !Keywords.Contains(name);

    private static string Join(string name, bool upperFirst)
    {
        var text = new StringBuilder();
        var upper = upperFirst;
        foreach (var character in name)
        {
            if (character == '_' && text.Length > 0) upper = true;
            else if (char.IsLetterOrDigit(character) || (character == '_' && !upperFirst))
            {
                text.Append(upper ? char.ToUpperInvariant(character) : character);
                upper = false;
            }
        }

        return text.Length == 0 || char.IsDigit(text[0]) ? "_" + text : text.ToString();
    }

    private static string Escape(string name) => Keywords.Contains(name) ? "@" + name : name;
}
