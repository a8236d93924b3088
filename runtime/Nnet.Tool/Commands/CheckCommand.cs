using System.CommandLine;
using Nnet.Language.Diagnostics.Rendering;
using Nnet.Tool.Projects;

namespace Nnet.Tool.Commands;

/// <summary><c>nnet check PATH...</c>: every diagnostic.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var paths = Parts.Paths();
        var format = Parts.Format("text", "msbuild", "json", "sarif");
        var command = new Command("check", "Checks a program and shows every diagnostic.") { paths, format };
        command.SetAction(parsed => Run(parsed.GetValue(paths)!, parsed.GetValue(format)!));
        return command;
    }

    private static int Run(string[] paths, string format)
    {
        var project = CheckedProject.Check(paths);
        Console.Write(format switch
        {
            "msbuild" => string.Concat(project.Diagnostics.Select(diagnostic => MsBuildRenderer.Render(diagnostic) + "\n")),
            "json" => JsonRenderer.Render(project.Diagnostics),
            "sarif" => SarifRenderer.Render(project.Diagnostics),
            _ when project.Diagnostics.Length == 0 => $"{project.Folder.Files.Count} {(project.Folder.Files.Count == 1 ? "file" : "files")}, no mistake found\n",
            _ => project.Text(Console.IsOutputRedirected),
        });
        return project.HasErrors ? ExitCodes.ProgramErrors : ExitCodes.Fine;
    }
}
