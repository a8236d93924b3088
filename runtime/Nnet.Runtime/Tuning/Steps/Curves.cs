using System.Globalization;

namespace Nnet.Tuning.Steps;

/// <summary>Values of epochs by the language's names.</summary>
internal static class Curves
{
    /// <summary>The values of <c>validation.loss</c>, an epoch after the other; empty where it was not measured.</summary>
    public static double[] Of(IReadOnlyList<IReadOnlyList<(string Name, double Value)>> history, string name)
    {
        var key = name.Replace("validation.", "val_", StringComparison.Ordinal).Replace("train.", "train_", StringComparison.Ordinal);
        return [.. history.SelectMany(epoch => epoch.Where(entry => entry.Name == key).Take(1)).Select(entry => entry.Value)];
    }

    /// <summary>The best epoch's value; NaN where there is none.</summary>
    public static double Best(IReadOnlyList<IReadOnlyList<(string Name, double Value)>> history, string name, bool maximize)
    {
        var values = Of(history, name).Where(double.IsFinite).ToArray();
        return values.Length == 0 ? double.NaN : maximize ? values.Max() : values.Min();
    }

    /// <summary>A value for a message: three digits after the first, <c>0.2507</c>, <c>3.327e-3</c>.</summary>
    public static string Show(object value) => value is double number
        ? number.ToString(number == 0 || Math.Abs(number) is >= 1e-2 and < 1e5 ? "0.####" : "0.###e+0", CultureInfo.InvariantCulture)
        : Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
