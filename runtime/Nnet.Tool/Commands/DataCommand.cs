using System.CommandLine;
using System.Globalization;
using Nnet.Checkpoints;
using Nnet.Data;
using Nnet.Data.Profiling;
using Nnet.Hyperparameters;
using Nnet.Tool.Building;
using Nnet.Tool.Projects;

namespace Nnet.Tool.Commands;

/// <summary><c>nnet data check|profile|preview PATH [RECIPE]</c>: looks at a recipe's data before anything is trained on it.</summary>
internal static class DataCommand
{
    public static Command Create() => new("data", "Looks at a recipe's data.")
    {
        Part("check", "Goes through every sample: duplicates, leaks between parts, contradictions, rare and empty classes, constants. Exits with 3 where something is found.", Check),
        Part("profile", "Sizes of the parts, counts of the classes, ranges of the fields.", Profile),
        Preview(),
    };

    private static Command Part(string name, string description, Func<DataSet, int> show)
    {
        var (path, recipe, data) = (Parts.Path(), Recipe(), RunParts.Data());
        var command = new Command(name, description) { path, recipe, data };
        command.SetAction(parsed => With(parsed.GetValue(path)!, parsed.GetValue(recipe), parsed.GetValue(data), (set, _) => show(set)));
        return command;
    }

    private static Command Preview()
    {
        var (path, recipe, data) = (Parts.Path(), Recipe(), RunParts.Data());
        var output = new Option<string>("--output") { Description = "The PNG file to write.", DefaultValueFactory = _ => "preview.png" };
        var command = new Command("preview", "Draws training images as they are and as augmentation makes them in eight epochs.") { path, recipe, data, output };
        command.SetAction(parsed => With(parsed.GetValue(path)!, parsed.GetValue(recipe), parsed.GetValue(data), (set, seed) =>
        {
            var image = set.Definition.Fields.FirstOrDefault(field => field is { Type: FieldType.Float, Shape: [1 or 3, _, _] })
                ?? throw new UsageException($"{set.Definition.Name} has no image field (1 or 3 channels, height, width) to draw.");
            var file = parsed.GetValue(output)!;
            AtomicFile.Write(file, stream => stream.Write(AugmentationPreview.Png(set, image.Name, samples: 10, epochs: 8, seed)));
            Console.WriteLine($"{file}: each row a training sample, first as it is evaluated, then as 8 epochs see it");
            return ExitCodes.Fine;
        }));
        return command;
    }

    private static Argument<string?> Recipe() => new("RECIPE") { Description = "The recipe; needed where the program has several.", Arity = ArgumentArity.ZeroOrOne };

    private static int With(string path, string? name, string? data, Func<DataSet, long, int> show)
    {
        var project = CheckedProject.Check([path]);
        if (project.RequireProgram() is not { } program)
        {
            return ExitCodes.ProgramErrors;
        }

        var recipe = Recipes.Find(ProgramBuilder.Build(project.Folder, program), name);
        var definition = recipe.Define(new HyperparameterValues(recipe.Hyperparameters));
        using var set = DataSet.Open(definition.Data, data ?? Environment.GetEnvironmentVariable("NNET_DATA") ?? project.Folder.Root);
        return show(set, definition.Seed ?? 0);
    }

    private static int Check(DataSet data)
    {
        var findings = DataCheck.Run(data);
        foreach (var finding in findings)
        {
            Console.WriteLine($"{finding.Kind}: {finding.Message}");
        }

        Console.WriteLine(findings.Count == 0 ? $"{data.Definition.Name}: nothing found" : $"{data.Definition.Name}: {findings.Count} finding{(findings.Count == 1 ? "" : "s")}");
        return findings.Count == 0 ? ExitCodes.Fine : ExitCodes.CheckFailed;
    }

    private static int Profile(DataSet data)
    {
        var profile = DataProfile.Of(data);
        foreach (var part in profile.Parts)
        {
            Console.WriteLine($"{part.Part}: {part.Samples} samples");
        }

        foreach (var classes in profile.Classes)
        {
            var counts = classes.Counts.Select((count, i) => $"{(i < classes.Names.Count ? classes.Names[i] : i.ToString(CultureInfo.InvariantCulture))} {count}");
            Console.WriteLine($"{classes.Part}, {classes.Field}: {string.Join(", ", counts)}");
        }

        foreach (var field in profile.Fields)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{field.Field}: {field.Low:0.####} to {field.High:0.####}, mean {field.Mean:0.####}, deviation {field.Deviation:0.####}"));
        }

        return ExitCodes.Fine;
    }
}
