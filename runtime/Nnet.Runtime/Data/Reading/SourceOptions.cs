using System.Globalization;

namespace Nnet.Data.Reading;

/// <summary>Options of sources, with their defaults.</summary>
internal static class SourceOptions
{
    public static bool Flag(this SourceDefinition source, string name) => source.Options.TryGetValue(name, out var value) && value is true;

    public static long Number(this SourceDefinition source, string name, long unset) =>
        source.Options.TryGetValue(name, out var value) ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : unset;

    public static string Text(this SourceDefinition source, string name, string unset) =>
        source.Options.TryGetValue(name, out var value) && value is string text ? text : unset;
}
