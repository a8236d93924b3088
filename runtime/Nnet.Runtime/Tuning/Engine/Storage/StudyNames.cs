namespace Nnet.Tuning.Engine;

/// <summary>Names of studies that made room for a new one.</summary>
internal static class StudyNames
{
    /// <summary>The first free name of the form <c>Search/search-1#1</c>.</summary>
    public static string Aside(string name, Predicate<string> isTaken)
    {
        var number = 1;
        while (isTaken($"{name}#{number}")) number++;
        return $"{name}#{number}";
    }
}
