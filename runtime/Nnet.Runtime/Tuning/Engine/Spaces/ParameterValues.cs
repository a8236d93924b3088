using System.Globalization;

namespace Nnet.Tuning.Engine;

/// <summary>The few types that a parameter's value can have.</summary>
public static class ParameterValues
{
    /// <summary>The value as <see cref="long"/>, <see cref="double"/>, <see cref="bool"/> or <see cref="string"/>.</summary>
    public static object Normalize(object value) => value switch
    {
        int number => (long)number,
        float number => (double)number,
        long or double or bool or string => value,
        _ => throw new ArgumentException($"A parameter's value is a number, a truth value or a text, not a {value.GetType().Name}."),
    };

    /// <summary>A numeric value as double.</summary>
    public static double Number(object value) => value switch
    {
        double number => number,
        long number => number,
        int number => number,
        _ => throw new ArgumentException($"{Text(value)} is not a number."),
    };

    /// <summary>The value as written in a <c>.nnet</c> file; numbers survive a round trip.</summary>
    public static string Text(object value) => value switch
    {
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        bool truth => truth ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
