using System.Collections.Immutable;
using Nnet.Language.Advice;

namespace Nnet.Language.Diagnostics.Pages;

/// <summary>Pages of NN4xxx; the reason is the rule's own.</summary>
internal static class AdvicePages
{
    private const string Data = "data D {\n    source Csv(\"a.csv\")\n    field x: float[8] from columns 0..8\n    field label: class(3) from column 8\n    split train 80%, validation 20%\n}\nloss L(logits: float[N, K], label: class(K)[N]) = CrossEntropy(logits, label)\n";

    public static ImmutableArray<DiagnosticPage> All { get; } =
    [
        Page("NN4001",
            Data + "network A(x: float[N, 8]) -> logits: float[N, 3] { return x |> Linear(3) |> Softmax }\noptimizer O { AdamW(lr: 1e-3) }\ntrain T { data D network A loss L optimizer O batch 8 epochs 2 seed 1 }",
            Data + "network A(x: float[N, 8]) -> logits: float[N, 3] { return x |> Linear(3) }\noptimizer O { AdamW(lr: 1e-3) }\ntrain T { data D network A loss L optimizer O batch 8 epochs 2 seed 1 }"),
        Page("NN4002",
            "network A(x: float[N, 8]) -> y: float[N, 4] { return x |> Linear(4) |> BatchNorm1d |> ReLU }",
            "network A(x: float[N, 8]) -> y: float[N, 4] { return x |> Linear(4, bias: false) |> BatchNorm1d |> ReLU }"),
        Page("NN4003",
            "network A(x: float[N, 8]) -> y: float[N, 8] { return x |> Dropout(0.2) |> BatchNorm1d |> ReLU }",
            "network A(x: float[N, 8]) -> y: float[N, 8] { return x |> BatchNorm1d |> Dropout(0.2) |> ReLU }"),
        Page("NN4004", "optimizer O { Adam(lr: 1e-3, weight_decay: 0.1) }", "optimizer O { AdamW(lr: 1e-3, weight_decay: 0.1) }"),
        Page("NN4005",
            Data + "network A(x: float[N, 8]) -> logits: float[N, 3] { return x |> Linear(3) }\noptimizer O { AdamW(lr: 1e-3) }\ntrain T { data D network A loss L optimizer O batch 8 epochs 2 deterministic }",
            Data + "network A(x: float[N, 8]) -> logits: float[N, 3] { return x |> Linear(3) }\noptimizer O { AdamW(lr: 1e-3) }\ntrain T { data D network A loss L optimizer O batch 8 epochs 2 deterministic seed 1 }"),
        Page("NN4006",
            "network A(x: float[N, 8]) -> y: float[N, 4] { return x |> Linear(4) |> Dropout(0.5) }",
            "network A(x: float[N, 8]) -> y: float[N, 4] { return x |> Dropout(0.5) |> Linear(4) }"),
        Page("NN4007",
            "network A(x: float[N, 8]) -> y: float[N, 1] { return x |> Linear(1) |> Softmax }",
            "network A(x: float[N, 8]) -> y: float[N, 1] { return x |> Linear(1) |> Sigmoid }"),
        Page("NN4008", Recipe("Linear(3) |> ReLU"), Recipe("Linear(3)")),
        Page("NN4009",
            Recipe("Linear(3)").Replace("CrossEntropy(", "NLLLoss("),
            Recipe("Linear(3) |> LogSoftmax").Replace("CrossEntropy(", "NLLLoss(")),
        Page("NN4010",
            "network A(x: float[N, 8]) -> y: float[N, 4] { return x |> Linear(8) |> ReLU |> Sigmoid |> Linear(4) }",
            "network A(x: float[N, 8]) -> y: float[N, 4] { return x |> Linear(8) |> ReLU |> Linear(4) }"),
        Page("NN4011",
            "network A(x: float[N, 8]) -> y: float[N, 4] { return x |> Linear(16) |> Linear(4) }",
            "network A(x: float[N, 8]) -> y: float[N, 4] { return x |> Linear(16) |> ReLU |> Linear(4) }"),
        Page("NN4012",
            "network A(x: float[N, 8]) -> y: float[N, 4] {\n    var h = x\n    for i in 0..6 { h = h |> Linear(8) |> Sigmoid }\n    return h |> Linear(4)\n}",
            "network A(x: float[N, 8]) -> y: float[N, 4] {\n    var h = x\n    for i in 0..6 { h = h |> Linear(8) |> ReLU }\n    return h |> Linear(4)\n}"),
        Page("NN4013", "optimizer O { AdamW(lr: 0.1) }", "optimizer O { AdamW(lr: 1e-3) }"),
        Page("NN4014",
            Recipe("Linear(3)") + "\ntune S {\n    train T\n    minimize validation.loss\n    space { optimizer.lr in 1e-5 to 1e-1 }\n    search random 8 trials, 1 epochs\n}",
            Recipe("Linear(3)") + "\ntune S {\n    train T\n    minimize validation.loss\n    space { optimizer.lr in log 1e-5 to 1e-1 }\n    search random 8 trials, 1 epochs\n}"),
        Page("NN4015",
            "network A(x: float[N, 3, 4, 4]) -> y: float[N, 4] {\n    return x |> MaxPool2d(4) |> Conv2d(8, kernel: 3, padding: 1) |> ReLU |> Flatten |> Linear(4)\n}",
            "network A(x: float[N, 3, 4, 4]) -> y: float[N, 4] {\n    return x |> MaxPool2d(4) |> Conv2d(8, kernel: 1) |> ReLU |> Flatten |> Linear(4)\n}"),
        Page("NN4016",
            Recipe("Linear(3)").Replace("batch 8", "batch 1024"),
            Recipe("Linear(3)").Replace("batch 8", "batch 1024").Replace("AdamW(lr: 1e-3) }", "AdamW(lr: 1e-3) schedule Warmup(5%) then Cosine }")),
        Page("NN4017",
            "network A(x: float[N, 8]) -> y: float[N, 4] {\n    init Linear: Zeros\n    return x |> Linear(16) |> ReLU |> Linear(4)\n}",
            "network A(x: float[N, 8]) -> y: float[N, 4] {\n    init Linear: KaimingNormal\n    return x |> Linear(16) |> ReLU |> Linear(4)\n}"),
        Page("NN4018",
            "network A(x: float[N, 8], width: int = 16) -> y: float[N, 4] { return x |> Linear(16) |> ReLU |> Linear(4) }",
            "network A(x: float[N, 8], width: int = 16) -> y: float[N, 4] { return x |> Linear(width) |> ReLU |> Linear(4) }"),
    ];

    /// <summary>A small recipe over what stands behind its network's input.</summary>
    private static string Recipe(string layers) =>
        Data + $"network A(x: float[N, 8]) -> logits: float[N, 3] {{ return x |> {layers} }}\noptimizer O {{ AdamW(lr: 1e-3) }}\ntrain T {{ data D network A loss L optimizer O batch 8 epochs 2 seed 1 }}";

    private static DiagnosticPage Page(string id, string wrong, string right) => new(id, AdviceRules.All.First(rule => rule.Id == id).Why, wrong, right);
}
