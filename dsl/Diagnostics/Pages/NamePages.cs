using System.Collections.Immutable;

namespace Nnet.Language.Diagnostics.Pages;

/// <summary>Pages of NN2xxx.</summary>
internal static class NamePages
{
    public static ImmutableArray<DiagnosticPage> All { get; } =
    [
        new("NN2001", "Nothing of this name is declared here, and the catalogue has none either. Names distinguish upper and lower case. Declarations of another namespace are seen after using.",
            "network A(x: float[N, 1, 8, 8]) -> y: float[N, 8, 6, 6] { return x |> Conv2D(8, kernel: 3) }",
            "network A(x: float[N, 1, 8, 8]) -> y: float[N, 8, 6, 6] { return x |> Conv2d(8, kernel: 3) }"),
        new("NN2002", "Each name is declared once in a namespace, as it becomes one C# type; parameters, fields and settings likewise in their declaration.",
            "const classes = 10\nconst classes = 12",
            "const classes = 10\nconst groups = 12"),
        new("NN2003", "The layer, block or setting does not take this argument, takes it only once, or needs one that is missing. The message lists what it takes. Input sizes are never written: they follow from the tensor.",
            "network A(x: float[N, 1, 8, 8]) -> y: float[N, 8, 6, 6] { return x |> Conv2d(8, kernal: 3) }",
            "network A(x: float[N, 1, 8, 8]) -> y: float[N, 8, 6, 6] { return x |> Conv2d(8, kernel: 3) }"),
        new("NN2004", "The value is not of the type that is needed there, or outside of the numbers that make sense.",
            "network A(x: float[N, 8]) -> y: float[N, 8] { return x |> Dropout(1.5) |> Linear(8) }",
            "network A(x: float[N, 8]) -> y: float[N, 8] { return x |> Dropout(0.5) |> Linear(8) }"),
        new("NN2005", "Two namespaces that the file uses declare this name, and neither is nearer. Rename one, or use only one of them.",
            "", ""),
        new("NN2006", "A block that contains itself, or a constant that depends on itself, has no end. A network has a fixed depth: repeat a block with a loop or with * n.",
            "block A(x: float[N, D]) -> float[N, D] { return x |> Linear(D) |> A }\nnetwork B(x: float[N, 8]) -> y: float[N, 8] { return x |> A }",
            "block A(x: float[N, D]) -> float[N, D] { return x |> Linear(D) |> ReLU }\nnetwork B(x: float[N, 8]) -> y: float[N, 8] { return x |> A * 4 }"),
        new("NN2007", "The name is declared, but as something else than is needed here: a data declaration where a network is expected, a layer where a value is.",
            "optimizer Fast { Adam(lr: 1e-3) }\nnetwork A(x: float[N, 8]) -> y: float[N, 8] { return x |> Fast }",
            "network A(x: float[N, 8]) -> y: float[N, 8] { return x |> Linear(8) }"),
        new("NN2008", "A part that must be there is missing, or one stands where it cannot: a body without return, a recipe without epochs, a statement after return.",
            "network A(x: float[N, 8]) -> y: float[N, 8] { let h = x |> Linear(8) }",
            "network A(x: float[N, 8]) -> y: float[N, 8] { return x |> Linear(8) }"),
        new("NN2009", "A suppression that silences nothing hides the next mistake of its kind. Remove it once the reason is gone.",
            "@allow(NN4007)\nnetwork A(x: float[N, 8]) -> y: float[N, 2] { return x |> Linear(2) |> Softmax }",
            "network A(x: float[N, 8]) -> y: float[N, 2] { return x |> Linear(2) |> Softmax }"),
    ];
}
