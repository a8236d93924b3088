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

    public static string Show(object value) => value is double number ? number.ToString("0.####e+0", CultureInfo.InvariantCulture) : Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
