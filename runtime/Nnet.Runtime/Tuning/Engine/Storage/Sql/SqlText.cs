using System.Text.RegularExpressions;

namespace Nnet.Tuning.Engine;

/// <summary>Parameters in the text of a statement.</summary>
internal static partial class SqlText
{
    /// <summary>Writes <c>@1</c> as a database wants it.</summary>
    public static string Positional(string sql, Func<string, string> write) => Parameter().Replace(sql, match => write(match.Groups[1].Value));

    [GeneratedRegex(@"@(\d+)")]
    private static partial Regex Parameter();
}
