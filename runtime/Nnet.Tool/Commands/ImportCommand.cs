using System.CommandLine;
using Nnet.Tuning.Exchange;

namespace Nnet.Tool.Commands;

/// <summary><c>nnet import FILE</c>: the search space of a Python file that uses Hyperopt or Optuna, as a plan has it.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A Python file with hp.uniform(...) or trial.suggest_float(...) and the like." };
        var command = new Command("import", "Prints the search space of a Hyperopt or Optuna program as the space of a plan.") { file };
        command.SetAction(parsed => Run(parsed.GetValue(file)!));
        return command;
    }

    private static int Run(string path)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"There is no file \"{path}\".");
        }

        var space = SpaceImport.Read(File.ReadAllText(path));
        if (space.Parameters.IsEmpty)
        {
            throw new UsageException($"\"{path}\" has no search space that can be read: no hp.NAME(...) and no trial.suggest_NAME(...).{string.Concat(space.Notes.Select(note => $" {note}"))}");
        }

        Console.Write(space.ToNnet());
        foreach (var note in space.Notes)
        {
            Console.Error.WriteLine($"note: {note}");
        }

        return ExitCodes.Fine;
    }
}
