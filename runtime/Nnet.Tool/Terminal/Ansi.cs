namespace Nnet.Tool.Terminal;

/// <summary>Colours of a terminal; none where NO_COLOR is set.</summary>
internal static class Ansi
{
    private static readonly bool Off = Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } || Environment.GetEnvironmentVariable("TERM") == "dumb";

    /// <summary>Colours a text by its role.</summary>
    public static string Paint(string role, string text) => Off ? text : role switch
    {
        "error" or "caret" => $"\u001b[31;1m{text}\u001b[0m",
        "warning" => $"\u001b[33;1m{text}\u001b[0m",
        "info" => $"\u001b[36;1m{text}\u001b[0m",
        "place" => $"\u001b[34m{text}\u001b[0m",
        _ => text,
    };
}
