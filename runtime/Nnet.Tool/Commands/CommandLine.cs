using System.CommandLine;
using System.CommandLine.Parsing;
using Nnet.Checkpoints;
using Nnet.Data;
using Nnet.Hyperparameters;
using Nnet.Onnx;
using Nnet.Training;
using Nnet.Tuning.Engine;

namespace Nnet.Tool.Commands;

/// <summary>The command line: its commands, and what happens to mistakes.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static int Run(string[] args)
    {
        try
        {
            var parsed = Root().Parse(args);
            return parsed.Errors.Count > 0 ? Explain(parsed) : parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception) when (exception is UsageException or DataException or CheckpointException or HyperparameterException or StudyException or OnnxExportException)
        {
            Console.Error.WriteLine($"nnet: {exception.Message}");
            return ExitCodes.WrongUse;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException && Environment.GetEnvironmentVariable("NNET_DEBUG") is null)
        {
            Console.Error.WriteLine($"nnet: {exception.Message}");
            return ExitCodes.WrongUse;
        }
        catch (Exception exception) when (MemoryShortage.Explain(exception) is not null)
        {
            Console.Error.WriteLine($"nnet: {MemoryShortage.Explain(exception)}");
            return ExitCodes.WrongUse;
        }
        catch (Exception exception) when (Environment.GetEnvironmentVariable("NNET_DEBUG") is null)
        {
            Console.Error.WriteLine($"nnet: this is a mistake of nnet itself: {exception.GetType().Name}: {exception.Message} Set NNET_DEBUG=1 to see where, and please report it.");
            return ExitCodes.Internal;
        }
    }

    private static RootCommand Root() => new("A small language for neural networks, compiled into typed C#.")
    {
        CheckCommand.Create(),
        SummaryCommand.Create(),
        EmitCommand.Create(),
        FormatCommand.Create(),
        TrainCommand.Create(),
        GraphCommand.Create(),
        TuneCommand.Create(),
        DataCommand.Create(),
        EvaluateCommand.Create(),
        PredictCommand.Create(),
        ExportCommand.Create(),
        ImportCommand.Create(),
        RunsCommand.Create(),
        CompareCommand.Create(),
        ExplainCommand.Create(),
        ReportCommand.Create(),
        DoctorCommand.Create(),
    };

    /// <summary>The library's words without the names of .NET's types.</summary>
    private static string Plain(string message) => message
        .Replace("as expected type 'System.Nullable`1[System.Int32]'", "as a whole number", StringComparison.Ordinal)
        .Replace("as expected type 'System.Nullable`1[System.Int64]'", "as a whole number", StringComparison.Ordinal)
        .Replace("as expected type 'System.Int32'", "as a whole number", StringComparison.Ordinal)
        .Replace("as expected type 'System.Nullable`1[System.Double]'", "as a number", StringComparison.Ordinal);

    private static int Explain(ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
        {
            Console.Error.WriteLine($"nnet: {Plain(error.Message)}");
        }

        var commands = parsed.RootCommandResult.Command.Subcommands.Select(command => command.Name).ToArray();
        var options = parsed.CommandResult.Command.Options.Select(option => option.Name);
        foreach (var word in parsed.UnmatchedTokens)
        {
            if (Nearest.Find(word, word.StartsWith('-') ? options : commands) is { } nearest)
            {
                Console.Error.WriteLine($"nnet: did you mean \"{nearest}\"?");
            }
        }

        Console.Error.WriteLine("nnet: \"nnet --help\" lists the commands, \"nnet COMMAND --help\" its options.");
        return ExitCodes.WrongUse;
    }
}
