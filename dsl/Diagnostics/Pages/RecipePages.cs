using System.Collections.Immutable;

namespace Nnet.Language.Diagnostics.Pages;

/// <summary>Pages of NN5xxx to NN9xxx.</summary>
internal static class RecipePages
{
    private const string Head = "network A(x: float[N, 8], width: int = 8, heads: int = 2) -> logits: float[N, 3]\nwhere width % heads == 0\n{\n    return x |> Linear(width, bias: false) |> BatchNorm1d |> Linear(3)\n}\nloss L(logits: float[N, K], label: class(K)[N]) = CrossEntropy(logits, label)\n";
    private const string Optimizer = "optimizer O { AdamW(lr: 1e-3) }\n";
    private const string Data = "data D {\n    source Csv(\"a.csv\")\n    field x: float[8] from columns 0..8\n    field label: class(3) from column 8\n    split train 80%, validation 20%\n}\n";
    private const string Train = "train T { data D network A loss L optimizer O batch 8 epochs 2 seed 1 }\n";

    public static ImmutableArray<DiagnosticPage> All { get; } =
    [
        new("NN5001", "The network costs more than its budget allows. Parameters are all that is trained or frozen; flops and activations count one sample, a multiply-add as 2.",
            "network A(x: float[N, 100]) -> y: float[N, 100] {\n    budget parameters <= 1_000\n    return x |> Linear(100)\n}",
            "network A(x: float[N, 100]) -> y: float[N, 100] {\n    budget parameters <= 11_000\n    return x |> Linear(100)\n}"),
        new("NN5002", "The network is over its budget by a twentieth at most. Budgets are round numbers, so this does not stop the build.",
            "network A(x: float[N, 100]) -> y: float[N, 100] {\n    budget parameters <= 10_000\n    return x |> Linear(100)\n}",
            "network A(x: float[N, 100]) -> y: float[N, 100] {\n    budget parameters <= 10_100\n    return x |> Linear(100)\n}"),
        new("NN6001", "What the data gives and what the network or the loss takes do not fit: a field that is missing, another shape, another number of classes. It is reported at the line of the recipe that brings them together.",
            Head + Optimizer + Data.Replace("class(3)", "class(4)") + Train, Head + Optimizer + Data + Train),
        new("NN6002", "A data declaration contradicts itself: no source, no field, parts that exceed the whole, columns that do not fill the shape.",
            Data.Replace("80%", "90%"), Data),
        new("NN6003", "A part of the data is watched or fitted that does not exist, or must not be: the test part is looked at once, at the end.",
            Head + Optimizer + Data + Train.Replace("epochs 2", "epochs 2 early_stop test.loss, patience 3"), Head + Optimizer + Data + Train.Replace("epochs 2", "epochs 2 early_stop validation.loss, patience 3")),
        new("NN6004", "Batch normalization needs at least two values for each channel in training; a last batch of one sample has no deviation, and PyTorch stops there.",
            Head + Optimizer + Data.Replace("train 80%, validation 20%", "train 17, validation 20") + Train, Head + Optimizer + Data.Replace("train 80%, validation 20%", "train 16, validation 20") + Train),
        new("NN6005", "The schedule does not fit the training: its parts are longer than all epochs together, or it waits for a value that is never computed.",
            Head + Optimizer.Replace(" }", "\n    schedule Warmup(5 epochs) then Cosine(to: 0.0)\n}") + Data + Train, Head + Optimizer.Replace(" }", "\n    schedule Warmup(1 epochs) then Cosine(to: 0.0)\n}") + Data + Train),
        new("NN6006", "The pattern names no weight of the networks. Keys are those of the summary; * stands for any text.",
            Head + Optimizer + Data + Train.Replace("epochs 2", "epochs 2 freeze body.*"), Head + Optimizer + Data + Train.Replace("epochs 2", "epochs 2 freeze linear1.*")),
        new("NN6007", "The recipe watches a value that it does not compute. Add the metric, or watch another value.",
            Head + Optimizer + Data + Train.Replace("epochs 2", "epochs 2 keep best validation.accuracy"), Head + Optimizer + Data + Train.Replace("epochs 2", "epochs 2 metrics Accuracy keep best validation.accuracy")),
        new("NN6008", "A recipe starts from the weights of another one, and a weight has another shape there, or none. What is learned anew is excepted.",
            Head + Optimizer + Data + Train + "train Next { data D network A(width: 16) loss L optimizer O batch 8 epochs 2 seed 2 initialize from T }",
            Head + Optimizer + Data + Train + "train Next { data D network A(width: 8) loss L optimizer O batch 8 epochs 2 seed 2 initialize from T except linear2.* }"),
        new("NN7001", "The recipe has nothing at this path. Paths are network.X, loss.X, optimizer, optimizer.X, batch, epochs.",
            Head + Optimizer + Data + Train + "tune P { train T minimize validation.loss space { network.widht in {8, 16} } search random 2 trials, 1 epochs }",
            Head + Optimizer + Data + Train + "tune P { train T minimize validation.loss space { network.width in {8, 16} } search random 2 trials, 1 epochs }"),
        new("NN7002", "Every point of a space is checked when the project is built. Some of its values do not go together; the message names the first such point and how many fail.",
            Head + Optimizer + Data + Train + "tune P { train T minimize validation.loss space {\n    network.width in {8, 12}\n    network.heads in {2, 8}\n} search random 2 trials, 1 epochs }",
            Head + Optimizer + Data + Train + "tune P { train T minimize validation.loss space {\n    network.width in {8, 16}\n    network.heads in {2, 8}\n} search random 2 trials, 1 epochs }"),
        new("NN7003", "A step of the plan cannot run as it stands: a search without a number of trials, rates that do not grow, a refinement of nothing.",
            Head + Optimizer + Data + Train + "tune P { train T minimize validation.loss space { network.width in {8, 16} } refine tpe 4 trials, 2 epochs }",
            Head + Optimizer + Data + Train + "tune P { train T minimize validation.loss space { network.width in {8, 16} } search random 2 trials, 1 epochs refine tpe 4 trials, 2 epochs }"),
        new("NN9001", "This is a mistake in nnet, not in the program. Please report it with the file.", "", ""),
    ];
}
