namespace Nnet.Language.Ops;

/// <summary>Sources of data. Paths come first, by position; all of them are relative to the project.</summary>
public static class SourceTable
{
    private static ParameterSpec Path(string name, bool required = true) => new() { Name = name, Kind = ParameterKind.Path, Default = required ? null : ArgumentValue.Nothing };

    private static ParameterSpec Names(string name) => new() { Name = name, Kind = ParameterKind.StringList, Default = ArgumentValue.Nothing };

    private static ParameterSpec Text(string name, string? value) =>
        new() { Name = name, Kind = ParameterKind.String, Default = value is null ? ArgumentValue.Nothing : new ArgumentValue.String(value) };

    public static OptionTable Table { get; } = new("source",
    [
        new("Csv",
        [
            Path("path"), Option.Bool("header", false), Text("separator", ","), Names("categorical"),
            Option.Word("missing", ["error", "mean", "zero", "skip"]), Text("missing_value", ""),
        ], "A table of numbers and categories, one sample a row; gzip too."),
        new("Idx", [Path("images"), Path("labels", required: false)], "MNIST's format: images, and labels beside them; gzip too."),
        new("Cifar", [Path("path"), Path("path2", required: false), Path("path3", required: false), Path("path4", required: false), Path("path5", required: false), Option.Bool("coarse", false)],
            "CIFAR's binary format: one or more files of a label (two in CIFAR-100) and 3 x 32 x 32 bytes."),
        new("Images", [Path("path"), Option.OptionalTuple("size", 2, min: 1), Option.Int("channels", 3, min: 1)], "A folder of images for each class."),
        new("Npy", [Path("path"), Path("labels", required: false)], "An array of NumPy: the first axis counts samples."),
        new("Npz", [Path("path")], "Named arrays of NumPy: the first axis counts samples."),
        new("Safetensors", [Path("path")], "Named tensors: the first axis counts samples."),
        new("Text",
        [
            Path("path"), Option.Word("unit", ["character", "word"]), Option.Int("context", min: 1), Option.OptionalInt("stride", min: 1), Path("vocabulary", required: false), Option.Bool("lowercase", false),
        ], "Running text in windows of context, with the next unit as target."),
        new("Graph", [Path("nodes"), Path("edges"), Option.Bool("undirected", false), Option.Bool("self_loops", false)], "Nodes with features and labels, edges between them, one graph for all parts."),
        new("Sequence",
        [
            Path("path"), Option.Bool("header", false), Option.Int("window", min: 1), Option.Int("horizon", 1, min: 0), Option.Int("stride", 1, min: 1), Text("separator", ","),
        ], "Sliding windows over a time series, with what follows as target."),
        new("Custom", [], "Samples that a partial method in C# supplies."),
    ]);
}
