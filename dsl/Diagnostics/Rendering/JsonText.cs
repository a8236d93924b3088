using System.Globalization;
using System.Text;

namespace Nnet.Language.Diagnostics.Rendering;

/// <summary>JSON texts; the library that is loaded into compilers brings no JSON package.</summary>
internal static class JsonText
{
    public static string String(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var c in value)
        {
            text.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
                _ => c.ToString(),
            });
        }

        return text.Append('"').ToString();
    }

    public static string Object(params (string Name, string Json)[] properties) =>
        "{" + string.Join(", ", properties.Select(property => $"{String(property.Name)}: {property.Json}")) + "}";

    public static string Array(IEnumerable<string> items) => "[" + string.Join(", ", items) + "]";

    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
