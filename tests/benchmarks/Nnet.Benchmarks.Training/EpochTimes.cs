using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Nnet.Benchmarks.Training;

/// <summary>Runs a training in a process of its own and reads the <c>seconds=</c> of its epochs.</summary>
internal static partial class EpochTimes
{
    /// <summary>The median of the epochs after the first; null: the program is not there or failed, which is said.</summary>
    public static double? Median(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            var seconds = Seconds().Matches(output).Skip(1).Select(match => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).Order().ToArray();
            if (process.ExitCode == 0 && seconds.Length > 0)
            {
                return seconds[seconds.Length / 2];
            }

            Console.Error.WriteLine($"{program} {string.Join(' ', arguments)}: {errors.Result.Trim()}");
        }
        catch (Win32Exception)
        {
            Console.Error.WriteLine($"There is no {program}.");
        }

        return null;
    }

    [GeneratedRegex(@"^epoch=\d+ .*seconds=([0-9.]+)", RegexOptions.Multiline)]
    private static partial Regex Seconds();
}
