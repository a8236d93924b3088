using System.CommandLine;

namespace Nnet.Tool.Commands;

/// <summary>Arguments and options of the commands that use a run's weights.</summary>
internal static class RunParts
{
    public static Argument<string> Run() => new("RUN") { Description = "A run folder, the end of a run's name, or a project folder for its newest run." };

    public static Option<string> Part()
    {
        var part = new Option<string>("--part") { Description = "The part of the data: train, validation or test.", DefaultValueFactory = _ => "validation" };
        part.AcceptOnlyFromAmong("train", "validation", "test");
        return part;
    }

    public static Option<string?> Data() => new("--data") { Description = "The folder that the data's paths are relative to; default: NNET_DATA, or the project." };

    public static Option<bool> Last() => new("--last") { Description = "The weights of the last epoch instead of the best." };
}
