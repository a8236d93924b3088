using System.CommandLine;
using Nnet.Language.Diagnostics.Pages;

namespace Nnet.Tool.Commands;

/// <summary><c>nnet explain NN3004</c>: why a diagnostic is given, a wrong program, a right one.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var id = new Argument<string?>("ID") { Description = "The diagnostic, as NN3004; without it all are listed.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("explain", "Says why a diagnostic is given, with a wrong program and a right one.") { id };
        command.SetAction(parsed => Run(parsed.GetValue(id)));
        return command;
    }

    private static int Run(string? id)
    {
        if (id is null)
        {
            foreach (var page in DiagnosticPages.All) Console.WriteLine(page.Heading);
            return ExitCodes.Fine;
        }

        if (DiagnosticPages.Find(id.ToUpperInvariant()) is { } found)
        {
            Console.Write(found);
            return ExitCodes.Fine;
        }

        var nearest = Nearest.Find(id, DiagnosticPages.All.Select(page => page.Id));
        throw new UsageException($"there is no diagnostic \"{id}\".{(nearest is null ? " \"nnet explain\" lists them all." : $" Did you mean {nearest}?")}");
    }
}
