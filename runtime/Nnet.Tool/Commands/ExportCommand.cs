using System.CommandLine;
using Nnet.Checkpoints;
using Nnet.Tool.Building;
using Nnet.Tool.Projects;
using Nnet.Training;
using Nnet.Tuning.Exchange;

namespace Nnet.Tool.Commands;

/// <summary><c>nnet export onnx|safetensors|pytorch RUN</c>: a run's weights, or its network with them, in a file that others read.</summary>
internal static class ExportCommand
{
    public static Command Create() => new("export", "Writes a run's weights, or its network, in a file that other programs read.")
    {
        OnnxCommand.Create(),
        Weights("safetensors", ".safetensors", "Weights and buffers by the language's keys, for whatever reads safetensors."),
        Weights("pytorch", ".pth", "Weights and buffers as a PyTorch state dict, for torch.load."),
        PlanExport.Create("katib", "A plan's first search as an Experiment of Katib.", KatibExport.Of),
        PlanExport.Create("wandb", "A plan's first search as a sweep of Weights and Biases.", WandbExport.Of),
    };

    private static Command Weights(string format, string extension, string description)
    {
        var (run, last) = (RunParts.Run(), RunParts.Last());
        var output = new Option<string?>("--output") { Description = $"The file to write; default: the recipe's name and {extension}." };
        var command = new Command(format, description) { run, last, output };
        command.SetAction(parsed =>
        {
            var folder = RunSelection.Find(parsed.GetValue(run)!);
            using var trained = RunOpening.Open(folder, null, parsed.GetValue(last));
            if (trained is null)
            {
                return ExitCodes.ProgramErrors;
            }

            var asked = parsed.GetValue(output) ?? folder.ReadRecord()["recipe"] + extension;
            var path = asked.EndsWith(extension, StringComparison.OrdinalIgnoreCase) || (extension == ".pth" && asked.EndsWith(".pt", StringComparison.OrdinalIgnoreCase)) ? asked : asked + extension;
            WeightsFile.Save(path, trained.Weights(), new Dictionary<string, string>(trained.Statistics?.ToMetadata() ?? new Dictionary<string, string>()) { ["format"] = "nnet-weights-1" });
            Console.WriteLine(path);
            return ExitCodes.Fine;
        });
        return command;
    }
}
