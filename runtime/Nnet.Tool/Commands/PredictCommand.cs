using System.CommandLine;
using System.Globalization;
using Nnet.Checkpoints;
using Nnet.Data;
using Nnet.Tool.Building;
using Nnet.Tool.Projects;
using Nnet.Training;
using static TorchSharp.torch;

namespace Nnet.Tool.Commands;

/// <summary><c>nnet predict RUN</c>: what the network says of each sample, as CSV.</summary>
internal static class PredictCommand
{
    public static Command Create()
    {
        var (run, part, data, last) = (RunParts.Run(), RunParts.Part(), RunParts.Data(), RunParts.Last());
        var input = new Option<string[]>("--input") { Description = "Files to predict in the place of a part of the data: read as the run's data were; only what the network looks at must be in them.", AllowMultipleArgumentsPerToken = true };
        var output = new Option<string?>("--output") { Description = "A CSV file to write; without it the lines are printed." };
        var command = new Command("predict", "Writes what a run's network says of each sample, as CSV.") { run, input, part, data, last, output };
        command.SetAction(parsed => Run(parsed.GetValue(run)!, parsed.GetValue(input) ?? [], parsed.GetValue(part)!, parsed.GetValue(data), parsed.GetValue(last), parsed.GetValue(output)));
        return command;
    }

    private static int Run(string argument, string[] input, string part, string? data, bool last, string? output)
    {
        using var run = RunOpening.Open(RunSelection.Find(argument), data, last);
        if (run is null)
        {
            return ExitCodes.ProgramErrors;
        }

        if (output is null)
        {
            Write(run, input, part, Console.Out);
            return ExitCodes.Fine;
        }

        AtomicFile.Write(output, stream =>
        {
            using var writer = new StreamWriter(stream, leaveOpen: true);
            Write(run, input, part, writer);
        });
        Console.WriteLine(output);
        return ExitCodes.Fine;
    }

    private static void Write(TrainedRun run, string[] input, string part, TextWriter writer)
    {
        var label = run.Fields.FirstOrDefault(field => field is { Type: FieldType.Class, Shape.Count: 0 });
        var words = label is null ? [] : run.WordsOf(label.Name);
        var started = false;
        foreach (var (predictions, batch) in input.Length > 0 ? run.PredictFiles(input) : run.Predict(part))
        {
            var columns = predictions.Names.Zip(predictions.Values).Select(result => PredictionColumns.Of(result.First, predictions.Values.Count == 1 ? run.InOriginalUnits(result.Second) : result.Second, label, words)).ToArray();
            if (!started)
            {
                writer.WriteLine("sample," + string.Join(',', columns.SelectMany(column => column.Headers)));
                started = true;
            }

            for (var i = 0; i < predictions[0].shape[0]; i++)
            {
                writer.Write(batch.Samples[i].ToString(CultureInfo.InvariantCulture));
                foreach (var column in columns)
                {
                    writer.Write(',');
                    writer.Write(column.Row(i));
                }

                writer.WriteLine();
            }
        }
    }
}
