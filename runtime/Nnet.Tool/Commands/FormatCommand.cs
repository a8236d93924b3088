using System.CommandLine;
using Nnet.Language.Formatting;
using Nnet.Tool.Projects;

namespace Nnet.Tool.Commands;

/// <summary><c>nnet format PATH... [--check]</c>: the one layout.</summary>
internal static class FormatCommand
{
    public static Command Create()
    {
        var paths = Parts.Paths();
        var check = new Option<bool>("--check") { Description = "Change nothing; exit with 1 where a file would change." };
        var command = new Command("format", "Brings files into the one layout.") { paths, check };
        command.SetAction(parsed => Run(parsed.GetValue(paths)!, parsed.GetValue(check)));
        return command;
    }

    private static int Run(string[] paths, bool check)
    {
        var folder = ProjectFolder.Open(paths);
        var changed = 0;
        foreach (var file in folder.Files)
        {
            var text = Formatter.Format(file);
            if (text == file.Text)
            {
                continue;
            }

            changed++;
            Console.WriteLine($"{(check ? "would change" : "formatted")} {file.Path}");
            if (!check)
            {
                Checkpoints.AtomicFile.Write(Path.Combine(folder.Root, file.Path), stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(text)));
            }
        }

        return check && changed > 0 ? ExitCodes.ProgramErrors : ExitCodes.Fine;
    }
}
