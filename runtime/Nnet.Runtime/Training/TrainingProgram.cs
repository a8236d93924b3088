using Nnet.Callbacks;
using Nnet.Checkpoints;
using Nnet.Data;

namespace Nnet.Training;

/// <summary>A console program around trainings: where data is, lines of progress, one message instead of a stack trace where a file is missing or wrong.</summary>
public static class TrainingProgram
{
    /// <summary>The folder of the data: <c>NNET_DATA</c> where it is set.</summary>
    /// <param name="fallback">The folder where it is not.</param>
    public static string DataRoot(string fallback) => Environment.GetEnvironmentVariable("NNET_DATA") is { Length: > 0 } folder ? folder : fallback;

    /// <summary>Runs what a program does and gives its exit code: 0 fine, 2 a file is missing or does not fit, 4 a training diverged, 130 interrupted.</summary>
    /// <param name="dataRoot">The folder of the data where <c>NNET_DATA</c> names no other.</param>
    /// <param name="program">Trains with these options, and does something with what it gets; what it returns is the last training's result.</param>
    public static int Run(string dataRoot, Func<TrainingOptions, TrainingResult> program)
    {
        try
        {
            var result = program(new TrainingOptions { DataRoot = DataRoot(dataRoot), Callbacks = [new ConsoleLines(Console.Out)] });
            return result.Status switch
            {
                TrainingStatus.Finished => 0,
                TrainingStatus.Diverged => 4,
                _ => 130,
            };
        }
        catch (Exception problem) when (problem is DataException or CheckpointException)
        {
            Console.Error.WriteLine(problem.Message);
            return 2;
        }
    }
}
