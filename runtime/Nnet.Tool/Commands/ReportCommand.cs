using System.CommandLine;
using Nnet.Reports.Runs;
using Nnet.Tool.Building;
using Nnet.Tool.Projects;
using Nnet.Tool.Tuning;
using Nnet.Tuning;
using Nnet.Tuning.Reports;

namespace Nnet.Tool.Commands;

/// <summary><c>nnet report RUN|STUDY</c>: makes the page of a run or a study anew, of a finished one or one that goes on.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var subject = new Argument<string>("RUN|STUDY") { Description = "A run folder or the end of a run's name; a study's folder or its name." };
        var project = new Option<string?>("--project") { Description = "The project of a study; default: the folder that its runs are in." };
        var storage = new Option<string?>("--storage") { Description = "Where the study's trials are kept, as for tune; default: in its folder." };
        var command = new Command("report", "Writes the report of a run or a study.") { subject, project, storage };
        command.SetAction(parsed => Run(parsed.GetValue(subject)!, parsed.GetValue(project), parsed.GetValue(storage)));
        return command;
    }

    private static int Run(string subject, string? project, string? storage)
    {
        if (StudyFolder(subject, storage) is { } study)
        {
            return OfStudy(study, project, storage);
        }

        var run = RunSelection.Find(subject);
        RunReport.Write(run);
        Console.WriteLine(run.Report);
        return ExitCodes.Fine;
    }

    /// <summary>The folder <c>runs/studies/NAME</c> that is meant; null: no study is.</summary>
    private static string? StudyFolder(string subject, string? storage)
    {
        string[] places = [subject, Path.Combine("runs", "studies", subject), Path.Combine("studies", subject)];
        return Array.Find(places, place => File.Exists(Path.Combine(place, "study.db"))) is { } found ? Path.GetFullPath(found)
            : storage is not null ? Path.GetFullPath(places[1])
            : null;
    }

    private static int OfStudy(string folder, string? path, string? storage)
    {
        var runs = Path.GetDirectoryName(Path.GetDirectoryName(folder))!;
        path ??= Path.GetDirectoryName(runs)!;
        var project = CheckedProject.Check([path]);
        if (project.RequireProgram() is not { } program)
        {
            return ExitCodes.ProgramErrors;
        }

        var name = Path.GetFileName(folder);
        var plan = Plans.OfStudy(ProgramBuilder.Build(project.Folder, program), name);
        var request = new TuneRequest(path, plan.Name) { Study = name, Storage = storage, Runs = runs };
        var report = Path.Combine(folder, "report.html");
        Directory.CreateDirectory(folder);
        StudyReport.Write(report, new Tuner(plan, request.Options(project.Folder, program, plan)).Picture());
        Console.WriteLine(report);
        return ExitCodes.Fine;
    }
}
