using System.Runtime.CompilerServices;

namespace Nnet.Runtime.Tests.Data;

/// <summary>Real data in the folder <c>shared/data</c> beside the repository, which the project may not ship.</summary>
internal static class SharedData
{
    /// <summary>The folder; null: it is not there.</summary>
    public static string? Root { get; } = Find();

    public static string Folder => Root ?? throw new InvalidOperationException("The test needs shared/data and is not marked so.");

    private static string? Find([CallerFilePath] string path = "")
    {
        for (var folder = Directory.GetParent(path); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "data");
            if (File.Exists(Path.Combine(candidate, "SHA256SUMS")))
            {
                return candidate;
            }
        }

        return null;
    }
}

/// <summary>A test that needs <see cref="SharedData"/> and is skipped, visibly, where it is not there.</summary>
public sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute()
    {
        if (SharedData.Root is null)
        {
            Skip = "The folder shared/data is not beside the repository.";
        }
    }
}
