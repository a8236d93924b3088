using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Nnet.Tuning.Exchange;

/// <summary>A call <c>hp.NAME(...)</c> or <c>trial.suggest_NAME(...)</c> with literal arguments.</summary>
/// <param name="Owner">hp or trial.</param>
/// <param name="Name">The function.</param>
/// <param name="Positional">The arguments by place, as written.</param>
/// <param name="Named">The arguments by name, as written.</param>
/// <param name="Text">The call as written.</param>
internal sealed partial record PythonCall(string Owner, string Name, ImmutableArray<string> Positional, ImmutableDictionary<string, string> Named, string Text)
{
    public static IEnumerable<PythonCall> FindAll(string python)
    {
        foreach (Match match in Head().Matches(Comments().Replace(python, "")))
        {
            var source = Comments().Replace(python, "");
            if (Close(source, match.Index + match.Length - 1) is not { } end) continue;
            var arguments = Split(source[(match.Index + match.Length)..end]);
            var named = arguments.Select(argument => NamedArgument().Match(argument)).Where(found => found.Success).ToImmutableDictionary(found => found.Groups[1].Value, found => found.Groups[2].Value.Trim());
            yield return new(match.Groups[1].Value, match.Groups[2].Value, [.. arguments.Where(argument => !NamedArgument().IsMatch(argument))], named, source[match.Index..(end + 1)]);
        }
    }

    /// <summary>An argument by place or name; null: it is not there.</summary>
    public string? Argument(int place, string name) => Named.TryGetValue(name, out var value) ? value : place < Positional.Length ? Positional[place] : null;

    /// <summary>A number by place or name.</summary>
    /// <exception cref="ArgumentException">It is none that can be read.</exception>
    public double Number(int place, string name) => Evaluate(Argument(place, name) ?? throw new ArgumentException($"the argument \"{name}\" is missing."));

    /// <summary>A text by place or name.</summary>
    public string Word(int place, string name) => (Argument(place, name) ?? throw new ArgumentException($"the argument \"{name}\" is missing.")).Trim('\'', '"');

    /// <summary>The values of a list.</summary>
    public IEnumerable<object> List(int place, string name)
    {
        var text = (Argument(place, name) ?? throw new ArgumentException($"the argument \"{name}\" is missing.")).Trim();
        if (text.Length < 2 || text[0] is not ('[' or '(')) throw new ArgumentException("the choices are no plain list.");
        return Split(text[1..^1]).Select(Literal);
    }

    /// <summary>Numbers as Python writes them, with <c>np.log(x)</c>, <c>math.log(x)</c> and <c>10**x</c>.</summary>
    private static double Evaluate(string text)
    {
        text = text.Trim();
        if (LogCall().Match(text) is { Success: true } log) return log.Groups[1].Value == "10" ? Math.Log10(Evaluate(log.Groups[2].Value)) : Math.Log(Evaluate(log.Groups[2].Value));
        if (text.Split("**") is [var from, var to]) return Math.Pow(Evaluate(from), Evaluate(to));
        return double.TryParse(text.Replace("_", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw new ArgumentException($"\"{text}\" is no number that can be read.");
    }

    private static object Literal(string text) => text switch
    {
        "True" => true,
        "False" => false,
        _ when text[0] is '\'' or '"' => text.Trim('\'', '"'),
        _ when long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var whole) => whole,
        _ when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw new ArgumentException($"the choice {text} is no number and no text."),
    };

    /// <summary>The place of the bracket that closes one.</summary>
    private static int? Close(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            if (text[i] is '(' or '[' or '{') depth++;
            if (text[i] is ')' or ']' or '}' && --depth == 0) return i;
        }

        return null;
    }

    /// <summary>The parts between commas that stand in no bracket.</summary>
    private static string[] Split(string text)
    {
        var (parts, depth, start) = (new List<string>(), 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] is '(' or '[' or '{' ? 1 : text[i] is ')' or ']' or '}' ? -1 : 0;
            if (text[i] != ',' || depth > 0) continue;
            parts.Add(text[start..i]);
            start = i + 1;
        }

        parts.Add(text[start..]);
        return [.. parts.Select(part => part.Trim()).Where(part => part.Length > 0)];
    }

    [GeneratedRegex(@"\b(hp|trial)\.(?:suggest_)?(\w+)\(")]
    private static partial Regex Head();

    [GeneratedRegex(@"^(\w+)\s*=\s*([^=].*)$", RegexOptions.Singleline)]
    private static partial Regex NamedArgument();

    [GeneratedRegex(@"^(?:np|numpy|math)\.log(10)?\((.+)\)$")]
    private static partial Regex LogCall();

    [GeneratedRegex(@"#[^\n]*")]
    private static partial Regex Comments();
}
