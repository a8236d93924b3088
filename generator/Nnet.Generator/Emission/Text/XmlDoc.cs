using System.Text;

namespace Nnet.Generator.Emission.Text;

/// <summary>XML documentation comments.</summary>
internal static class XmlDoc
{
    /// <summary>A summary: one line where it fits, else a line for each of the text's.</summary>
    public static IEnumerable<string> Summary(string text)
    {
        var lines = Escape(text).Trim().Split('\n').Select(line => line.Trim()).ToArray();
        if (lines.Length == 1) return [$"/// <summary>{lines[0]}</summary>"];
        return ["/// <summary>", .. lines.Select(line => line.Length == 0 ? "///" : "/// " + line), "/// </summary>"];
    }

    public static string Parameter(string name, string text) => $"/// <param name=\"{name.TrimStart('@')}\">{Escape(text)}</param>";

    public static string Returns(string text) => $"/// <returns>{Escape(text)}</returns>";

    public static string Exception(string type, string text) => $"/// <exception cref=\"{type}\">{Escape(text)}</exception>";

    public static string Escape(string text) =>
        new StringBuilder(text).Replace("\r", "").Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").ToString();
}
