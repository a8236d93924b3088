using Nnet.Language.Lowering.Modules;

namespace Nnet.Onnx.Tests.Cases;

/// <summary>Whole networks of the test programs: what they are called with.</summary>
internal static class NetworkCases
{
    private static readonly Dictionary<string, CompiledProgram> Programs = [];

    private static readonly Lazy<OnnxCase[]> Cases = new(() =>
    [
        Network("networks/lenet", "LeNet", ("N", 3)),
        Network("networks/unet", "UNet", ("N", 2), ("H", 20), ("W", 12)),
        Network("networks/mobilenet", "MobileNetV2", ("N", 1), ("H", 64), ("W", 96)),
        Network("networks/gpt2", "Gpt2Layer", ("N", 2), ("T", 5)),
        Network("networks/translator", "Translator", ("N", 2), ("S", 7), ("T", 4)),
        Network("networks/translator", "Reader", ("N", 3), ("T", 6)),
        Network("programs/resnet", "ResNet18", ("N", 2), ("H", 40), ("W", 56)),
        Network("programs/resnet", "ResNet50", ("N", 1), ("H", 40), ("W", 56)),
        Network("programs/char_lm", "CharLM", ("N", 2), ("T", 9)) with { Hyperparameters = new Dictionary<string, long> { ["depth"] = 2, ["width"] = 32, ["heads"] = 2 } },
        Network("programs/tabular", "Regressor", ("N", 4)),
        Network("programs/tabular", "Forecaster", ("N", 3), ("T", 6), ("F", 2)) with { Fixed = ["F"] },
        Network("programs/graph", "Gcn", ("V", 9), ("E", 14)),
        Network("programs/generative", "Generator", ("N", 2), ("Z", 16)) with { Fixed = ["Z"] },
        Network("programs/generative", "Discriminator", ("N", 2)),
        Network("programs/generative", "Encoder", ("N", 2)),
        Network("networks/exchange", "Slices", ("N", 3), ("T", 5)),
        Network("networks/exchange", "Open", ("N", 3), ("T", 5)),
        Network("networks/exchange", "Tied", ("N", 2), ("T", 5)),
        Network("networks/exchange", "NormalizedMlp", ("N", 4)),
        Network("networks/exchange", "Recurrence", ("N", 3), ("T", 5)),
        Network("networks/exchange", "Neighbours", ("V", 6), ("E", 11)),
        Network("networks/exchange", "Pyramid", ("N", 2), ("H", 10), ("W", 8)),
        Network("networks/exchange", "OwnLosses", ("N", 4), ("K", 3)),
        Network("networks/exchange", "Pools", ("N", 3)),
        Network("networks/exchange", "Numbers", ("N", 4)),
        Network("networks/exchange", "SameNames", ("N", 3)),
        Network("networks/exchange", "NoNames", ("N", 3)),
        Network("networks/exchange", "Windows", ("N", 2)),
        Network("networks/exchange", "Nameless", ("N", 2), ("_", 3)),
    ]);

    public static IReadOnlyList<OnnxCase> All => Cases.Value;

    private static OnnxCase Network(string file, string name, params (string Name, long Value)[] sizes)
    {
        if (!Programs.TryGetValue(file, out var program))
        {
            Programs[file] = program = CompiledProgram.Of(Path.GetFileName(file) + ".nnet", File.ReadAllText(Path.Combine(TestFolders.Tests, "programs", "valid", file + ".nnet")));
        }

        var network = program.Program.Modules.Single(module => module.Kind == ModuleKind.Network && module.Name == name);
        return new OnnxCase(name, program, network, new Dictionary<string, long>(), sizes.ToDictionary(size => size.Name, size => size.Value), []);
    }
}
