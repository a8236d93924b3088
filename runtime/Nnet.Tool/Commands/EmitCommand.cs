using System.CommandLine;
using Nnet.Generator.Emission;
using Nnet.Tool.Projects;

namespace Nnet.Tool.Commands;

/// <summary><c>nnet emit PATH</c>: the generated C#, the same bytes as in a build.</summary>
internal static class EmitCommand
{
    public static Command Create()
    {
        var path = Parts.Path();
        var output = new Option<string?>("--output") { Description = "A folder to write the files into; without it they are printed." };
        var command = new Command("emit", "Prints or writes the generated C#.") { path, output };
        command.SetAction(parsed => Run(parsed.GetValue(path)!, parsed.GetValue(output)));
        return command;
    }

    private static int Run(string path, string? output)
    {
        var project = CheckedProject.Check([path]);
        if (project.RequireProgram() is not { } program)
        {
            return ExitCodes.ProgramErrors;
        }

        // A build has the project's folder in its #line; files alone have nothing but their names.
        var isProject = Directory.Exists(path) && Directory.EnumerateFiles(project.Folder.Root, "*.csproj").Any();
        foreach (var file in ProgramEmitter.Emit(program, isProject ? project.Folder.Root.Replace('\\', '/') + "/" : ""))
        {
            if (output is null)
            {
                Console.Write(file.Text);
                continue;
            }

            Directory.CreateDirectory(output);
            File.WriteAllText(Path.Combine(output, file.Name), file.Text);
        }

        if (output is not null && isProject && IsInside(output, project.Folder.Root))
        {
            Console.Error.WriteLine($"note: \"{output}\" lies in the project, whose build generates the same classes again. Leave the files out of it, <Compile Remove=\"{Path.GetRelativePath(project.Folder.Root, output).Replace('\\', '/')}/**\" />, or take the .nnet files away.");
        }

        return ExitCodes.Fine;
    }

    private static bool IsInside(string folder, string root) =>
        Path.GetRelativePath(root, Path.GetFullPath(folder)) is var relative && relative != ".." && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal)
        && !Path.IsPathRooted(relative) && relative.Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj");
}
