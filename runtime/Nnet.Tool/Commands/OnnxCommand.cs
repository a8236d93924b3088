using System.CommandLine;
using Nnet.Checkpoints;
using Nnet.Checkpoints.Safetensors;
using Nnet.Data.Samples;
using Nnet.Language.Lowering.Graphs;
using Nnet.Onnx;
using Nnet.Onnx.Model;
using Nnet.Runs;
using Nnet.Tool.Building;
using Nnet.Tool.Exchange;
using Nnet.Tool.Projects;

namespace Nnet.Tool.Commands;

/// <summary><c>nnet export onnx RUN</c>: a run's network with its weights, for whatever runs ONNX.</summary>
internal static class OnnxCommand
{
    public static Command Create()
    {
        var (run, last) = (RunParts.Run(), RunParts.Last());
        var network = new Option<string?>("--network") { Description = "The network, by the recipe's name for it; needed where the recipe trains several." };
        var set = new Option<string[]>("--set") { Description = "A size that shall be fixed: --set N=1. Others stay open, under their names." };
        var output = new Option<string?>("--output") { Description = "The file to write; default: the recipe's name and .onnx." };
        var command = new Command("onnx", "The network with its weights as an ONNX model, as it computes after training.") { run, network, set, last, output };
        command.SetAction(parsed => Run(RunSelection.Find(parsed.GetValue(run)!), parsed.GetValue(network), parsed.GetValue(set) ?? [], parsed.GetValue(last), parsed.GetValue(output)));
        return command;
    }

    private static int Run(RunFolder run, string? name, string[] changes, bool last, string? output)
    {
        var project = RunOpening.Program(run);
        if (project.RequireProgram() is not { } program)
        {
            return ExitCodes.ProgramErrors;
        }

        var trained = RunNetwork.Find(program, run, name);
        if (trained.Network.Hyperparameters.FirstOrDefault(parameter => changes.Any(change => change.StartsWith(parameter.Name + "=", StringComparison.Ordinal))) is { } trainedWith)
        {
            throw new UsageException($"\"{trainedWith.Name}\" of {trained.Network.Name} has the value that the run was trained with. --set fixes sizes only, as in --set N=1.");
        }

        var recipe = trained.Recipe.Name;
        var metadata = new Dictionary<string, string> { ["network"] = trained.Network.Name, ["recipe"] = recipe, ["run"] = run.Name };
        foreach (var (input, preparation) in trained.Preparations(program))
        {
            metadata[$"{input}.preparation"] = preparation;
        }

        var path = Path.ChangeExtension(output ?? (trained.Prefix.Length == 0 ? recipe : trained.Prefix + "onnx"), ".onnx");
        using var weights = SafetensorsFile.Open(WeightsOf(run, last));
        if (weights.Metadata.TryGetValue(DataStatistics.Key, out var decided))
        {
            metadata[DataStatistics.Key] = decided;
        }

        OnnxFile.Write(path, Model(project, trained, NetworkValues.With(trained.Network, trained.Instance, changes), new RunWeights(weights, trained.Prefix), metadata));
        Console.WriteLine(path);
        return ExitCodes.Fine;
    }

    /// <summary>The model with open sizes; where one has to be known, those of the run's data are taken, and that is said.</summary>
    private static OnnxModel Model(CheckedProject project, RunNetwork trained, NetworkInstance instance, RunWeights weights, Dictionary<string, string> metadata)
    {
        var further = trained.SizesOfData().Where(size => !instance.Sizes.ContainsKey(size.Key)).ToArray();
        try
        {
            return OnnxFile.Model(OnnxFile.Graph(project, instance), weights, metadata);
        }
        catch (OnnxExportException exception) when (further.Length > 0)
        {
            var model = OnnxFile.Model(OnnxFile.Graph(project, instance with { Sizes = instance.Sizes.Concat(further).ToDictionary() }), weights, metadata);
            Console.Error.WriteLine($"note: {string.Join(", ", further.Select(size => $"{size.Key} = {size.Value}"))} as in the data. {exception.Message}");
            return model;
        }
    }

    private static string WeightsOf(RunFolder run, bool last)
    {
        var path = last || !File.Exists(run.BestWeights) ? run.LastWeights : run.BestWeights;
        return File.Exists(path) ? path : throw new CheckpointException($"The run \"{run.Path}\" has no weights: it ended before its first epoch did.");
    }
}
