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
    ];

    private static DiagnosticPage Page(string id, string wrong, string right) => new(id, AdviceRules.All.First(rule => rule.Id == id).Why, wrong, right);
}
