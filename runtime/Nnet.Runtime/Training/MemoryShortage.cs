using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Nnet.Training;

/// <summary>Recognizes, among the failures of libtorch and .NET, that memory has run out, and says it in words.</summary>
public static partial class MemoryShortage
{
    /// <summary>What happened and what helps, in two sentences; null: it is another failure.</summary>
    public static string? Explain(Exception failure)
    {
        if (failure is not OutOfMemoryException && !(failure is ExternalException && Words().IsMatch(failure.Message)))
        {
            return null;
        }

        var asked = Bytes().Match(failure.Message) is { Success: true } match && double.TryParse(match.Groups[1].Value, CultureInfo.InvariantCulture, out var bytes)
            ? FormattableString.Invariant($": {bytes / 1e9:0.##} GB were asked for at once")
            : "";
        return $"There is not enough memory{asked}. Make the batch, the network or its input smaller.";
    }

    [GeneratedRegex("can't allocate memory|out of memory|not enough memory", RegexOptions.IgnoreCase)]
    private static partial Regex Words();

    [GeneratedRegex("tried to allocate ([0-9]+) bytes")]
    private static partial Regex Bytes();
}
