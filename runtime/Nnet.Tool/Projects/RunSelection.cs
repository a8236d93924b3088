using Nnet.Runs;

namespace Nnet.Tool.Projects;

/// <summary>Which run an argument means: a run folder, the name of a run or its end, or a folder whose newest run is taken.</summary>
internal static class RunSelection
{
    /// <summary>Finds the run.</summary>
    /// <exception cref="UsageException">There is none, or a name stands for several.</exception>
    public static RunFolder Find(string argument)
    {
        if (File.Exists(Path.Combine(argument, "run.json")))
        {
            return RunFolder.Open(argument);
        }

        if (Directory.Exists(argument))
        {
            return Runs(argument).MaxBy(run => run.Name, StringComparer.Ordinal) ?? throw new UsageException($"\"{argument}\" has no run yet. Train one: nnet train {argument}");
        }

        var found = Runs(".").Concat(Runs("runs")).Where(run => run.Name == argument || run.Name.EndsWith("-" + argument, StringComparison.Ordinal)).DistinctBy(run => run.Path).ToArray();
        return found.Length switch
        {
            1 => found[0],
            0 => throw new UsageException($"There is no run \"{argument}\". Give a run folder, or a project folder for its newest run; \"nnet runs PATH\" lists them."),
            _ => throw new UsageException($"\"{argument}\" stands for several runs: {string.Join(", ", found.Select(run => run.Path))}."),
        };
    }

    /// <summary>The folder of the project that a run belongs to: that of <c>runs/RECIPE/RUN</c>.</summary>
    public static string ProjectOf(RunFolder run)
    {
        // One training of several lies in the folder of the whole run.
        if (Path.GetDirectoryName(run.Path) is { } whole && File.Exists(Path.Combine(whole, "run.json")))
        {
            return ProjectOf(RunFolder.Open(whole));
        }

        var runs = Path.GetDirectoryName(Path.GetDirectoryName(run.Path));
        return runs is not null && Path.GetFileName(runs) == "runs" ? Path.GetDirectoryName(runs)! : run.Path;
    }

    private static IEnumerable<RunFolder> Runs(string folder)
    {
        var root = Path.Combine(folder, "runs");
        root = Directory.Exists(root) ? root : folder;
        if (!Directory.Exists(root))
        {
            return [];
        }

        var name = Path.GetFileName(Path.GetFullPath(root));
        return Directory.GetDirectories(root).SelectMany(recipe => RunFolder.List(root, Path.GetFileName(recipe)))
            .Concat(RunFolder.List(Path.GetDirectoryName(Path.GetFullPath(root)) ?? root, name));
    }
}
