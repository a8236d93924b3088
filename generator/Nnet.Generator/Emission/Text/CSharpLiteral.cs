using System.Globalization;
using System.Text;

namespace Nnet.Generator.Emission.Text;

/// <summary>Numbers and texts as C# writes them.</summary>
internal static class CSharpLiteral
{
    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Of(bool value) => value ? "true" : "false";

    /// <summary>A double in its shortest form that reads back as the same number: <c>0.003</c>, <c>1e-5</c>, <c>4.0</c>.</summary>
    public static string Of(double value)
    {
        if (double.IsNaN(value)) return "double.NaN";
        if (double.IsPositiveInfinity(value)) return "double.PositiveInfinity";
        if (double.IsNegativeInfinity(value)) return "double.NegativeInfinity";
        var text = Shortest(value);
        var size = Math.Abs(value);
        if (size == 0 || size is >= 1e-4 and < 1e15)
        {
            var plain = ((decimal)value).ToString(CultureInfo.InvariantCulture);
            if (double.Parse(plain, CultureInfo.InvariantCulture) == value) text = plain;
        }

        text = text.Replace("E-0", "e-").Replace("E+0", "e").Replace("E+", "e").Replace("E", "e");
        return text.IndexOfAny(['.', 'e']) >= 0 ? text : text + ".0";
    }

    /// <summary>A quoted text.</summary>
    public static string Of(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var character in value)
        {
            text.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' => "\\u" + ((int)character).ToString("x4", CultureInfo.InvariantCulture),
                _ => character.ToString(),
            });
        }

        return text.Append('"').ToString();
    }

    // "R" is the shortest round trip on .NET, and not always one on .NET Framework: hence the loop.
    private static string Shortest(double value)
    {
        for (var digits = 1; digits < 17; digits++)
        {
            var text = value.ToString("G" + Of(digits), CultureInfo.InvariantCulture);
            if (double.Parse(text, CultureInfo.InvariantCulture) == value) return text;
        }

        return value.ToString("G17", CultureInfo.InvariantCulture);
    }
}
