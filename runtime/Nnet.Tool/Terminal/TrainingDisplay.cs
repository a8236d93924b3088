using System.Globalization;
using System.Text;
using Nnet.Callbacks;
using Spectre.Console;

namespace Nnet.Tool.Terminal;

/// <summary>A bar with the time left below the lines of a training, on a terminal; the lines alone elsewhere.</summary>
internal sealed class TrainingDisplay : TrainingCallback
{
    private readonly ProgressContext context;
    private readonly ConsoleLines lines = new(new AboveTheBar());
    private ProgressTask? bar;
    private TrainingStarted? started;

    private TrainingDisplay(ProgressContext context) => this.context = context;

    /// <summary>True where somebody watches: standard output is a terminal that can move its cursor.</summary>
    private static bool IsTerminal => !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") is not (null or "" or "dumb");

    /// <summary>Runs a training with what shows it.</summary>
    public static T Run<T>(Func<TrainingCallback, T> training) => !IsTerminal
        ? training(new ConsoleLines(Console.Out))
        : AnsiConsole.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn { Width = 30 }, new PercentageColumn(), new RemainingTimeColumn())
            .Start(context => training(new TrainingDisplay(context)));

    public override void OnStart(TrainingStarted started)
    {
        lines.OnStart(started);
        this.started = started;
        bar = context.AddTask($"epoch {started.FirstEpoch}/{started.Epochs}", maxValue: Math.Max(1, started.Epochs * started.StepsPerEpoch));
        bar.Value = (started.FirstEpoch - 1) * started.StepsPerEpoch;
    }

    public override void OnStep(StepDone done)
    {
        bar!.Value = done.Step;
        bar.Description = string.Create(CultureInfo.InvariantCulture, $"epoch {done.Epoch}/{started!.Epochs}  step {done.StepInEpoch}/{started.StepsPerEpoch}  loss {done.Losses[0].Loss:0.0000}  lr {done.Rate:0.0e+0}");
    }

    public override void OnMember(string name, int count) => lines.OnMember(name, count);

    public override void OnEpoch(EpochDone epoch) => lines.OnEpoch(epoch);

    public override void OnAnomaly(Anomaly anomaly) => lines.OnAnomaly(anomaly);

    public override void OnEnd(TrainingEnded ended)
    {
        bar?.StopTask();
        lines.OnEnd(ended);
    }

    /// <summary>Lines that the bar makes room for.</summary>
    private sealed class AboveTheBar : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void WriteLine(string? value) => AnsiConsole.Console.Write(new Text((value ?? "") + "\n"));
    }
}
