using System.CommandLine;
using Nnet.Language;
using Nnet.Language.Diagnostics;
using Nnet.Language.Diagnostics.Rendering;
using Nnet.Language.Formatting;
using Nnet.Language.Text;
using Nnet.Tool.Projects;
using Nnet.Tool.Terminal;

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
        var (changed, unreadable) = (0, false);
        foreach (var file in folder.Files)
        {
            // A file that cannot be read is left as it is, and said why.
            var errors = Compiler.Parse(file).Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).ToArray();
            if (errors.Length > 0)
            {
                unreadable = true;
                Console.Error.Write(new TextRenderer(Console.IsErrorRedirected ? (_, words) => words : Ansi.Paint).Render([.. errors], new Dictionary<string, SourceText> { [file.Path] = file }));
                continue;
            }

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

        return unreadable || (check && changed > 0) ? ExitCodes.ProgramErrors : ExitCodes.Fine;
    }
}
