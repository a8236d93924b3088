using System.CommandLine;
using Nnet.Reports.Runs;
using Nnet.Runs;

namespace Nnet.Tool.Commands;

/// <summary><c>nnet report RUN</c>: makes a run's page anew, of a finished run or one that goes on.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var run = new Argument<string>("RUN") { Description = "A run folder." };
        var command = new Command("report", "Writes the report of a run.") { run };
        command.SetAction(parsed =>
        {
            var folder = RunFolder.Open(parsed.GetValue(run)!);
            RunReport.Write(folder);
            Console.WriteLine(folder.Report);
            return ExitCodes.Fine;
        });
        return command;
    }
}
