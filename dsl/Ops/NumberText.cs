using System.Globalization;

namespace Nnet.Language.Ops;

/// <summary>Numbers as the language writes them: <c>1e-5</c>, <c>0.1</c>.</summary>
internal static class NumberText
{
    public static string Of(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        var exponent = text.IndexOf('E');
        return exponent < 0 ? text : $"{text.Substring(0, exponent)}e{int.Parse(text.Substring(exponent + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)}";
    }
}
