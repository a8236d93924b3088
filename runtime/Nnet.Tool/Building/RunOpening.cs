using Nnet.Runs;
using Nnet.Tool.Projects;
using Nnet.Training;

namespace Nnet.Tool.Building;

/// <summary>Opens a run with the program that it was trained from: the copy in its folder, and the C# of its project.</summary>
internal static class RunOpening
{
    /// <summary>The program of a run, checked.</summary>
    public static CheckedProject Program(RunFolder run)
    {
        var copies = Directory.GetFiles(run.Path, "*.nnet");
        if (copies.Length == 0)
        {
            throw new UsageException($"The run \"{run.Path}\" has no copy of its program.");
        }

        return CheckedProject.Check(ProjectFolder.OfRun(copies, RunSelection.ProjectOf(run)));
    }

    /// <summary>The run with its weights; null where its program has errors, which are shown.</summary>
    /// <param name="run">The run.</param>
    /// <param name="data">The folder of the data; null: NNET_DATA, or the project.</param>
    /// <param name="last">The weights of the last epoch instead of the best.</param>
    public static TrainedRun? Open(RunFolder run, string? data, bool last)
    {
        var project = Program(run);
        return project.RequireProgram() is not { } program
            ? null
            : TrainedRun.Open(
                Recipes.Find(ProgramBuilder.Build(project.Folder, program), run.ReadRecord()["recipe"]?.ToString()),
                run,
                new TrainingOptions { DataRoot = data ?? Environment.GetEnvironmentVariable("NNET_DATA") ?? project.Folder.Root },
                last);
    }
}
