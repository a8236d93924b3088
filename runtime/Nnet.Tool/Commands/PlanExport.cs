using System.CommandLine;
using Nnet.Tool.Building;
using Nnet.Tool.Projects;
using Nnet.Tuning;
using Nnet.Tuning.Exchange;

namespace Nnet.Tool.Commands;

/// <summary><c>nnet export katib|wandb PATH [PLAN]</c>: a plan in the file of another tuner; what that cannot express is said.</summary>
internal static class PlanExport
{
    public static Command Create(string format, string description, Func<TuningPlan, string, SpaceExport> convert)
    {
        var path = Parts.Path();
        var plan = new Argument<string?>("PLAN") { Description = "The plan; needed where the program has several.", Arity = ArgumentArity.ZeroOrOne };
        var output = new Option<string?>("--output") { Description = "The file to write; without it the text is printed." };
        var command = new Command(format, description) { path, plan, output };
        command.SetAction(parsed =>
        {
            var project = CheckedProject.Check([parsed.GetValue(path)!]);
            if (project.RequireProgram() is not { } program)
            {
                return ExitCodes.ProgramErrors;
            }

            var export = convert(Plans.Find(ProgramBuilder.Build(project.Folder, program), parsed.GetValue(plan)), parsed.GetValue(path)!);
            Write(export.Text, parsed.GetValue(output));
            foreach (var note in export.Notes)
            {
                Console.Error.WriteLine($"note: {note}");
            }

            return ExitCodes.Fine;
        });
        return command;
    }

    private static void Write(string text, string? path)
    {
        if (path is null)
        {
            Console.Write(text);
            return;
        }

        File.WriteAllText(path, text);
        Console.WriteLine(path);
    }
}
