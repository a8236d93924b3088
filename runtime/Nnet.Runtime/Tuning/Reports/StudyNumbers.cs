using System.Globalization;

namespace Nnet.Tuning.Reports;

/// <summary>Numbers as the study's page shows them.</summary>
internal static class StudyNumbers
{
    /// <summary>At most four decimals.</summary>
    public static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>The standard deviation of a sample.</summary>
    public static double Deviation(IReadOnlyList<double> values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1));
    }
}
