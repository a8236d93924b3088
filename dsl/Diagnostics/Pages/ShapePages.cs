using System.Collections.Immutable;

namespace Nnet.Language.Diagnostics.Pages;

/// <summary>Pages of NN3xxx.</summary>
internal static class ShapePages
{
    public static ImmutableArray<DiagnosticPage> All { get; } =
    [
        new("NN3001", "The operation takes another number of dimensions. Often the channel axis is missing (images are (N, C, H, W)), or a last axis of 1 is left over.",
            "network A(image: float[N, 28, 28]) -> y: float[N, 8, 26, 26] { return image |> Conv2d(8, kernel: 3) }",
            "network A(image: float[N, 1, 28, 28]) -> y: float[N, 8, 26, 26] { return image |> Conv2d(8, kernel: 3) }"),
        new("NN3002", "Two sizes that must be equal differ: the inner sizes of a matrix product, two uses of one layer, what a loop of unknown length hands from turn to turn.",
            "network A(a: float[N, 2, 3], b: float[N, 5, 4]) -> c: float[N, 2, 4] { return a @ b }",
            "network A(a: float[N, 2, 3], b: float[N, 3, 4]) -> c: float[N, 2, 4] { return a @ b }"),
        new("NN3003", "A size that has to be whole is not: a division with a rest, channels that the groups do not divide.",
            "network A(image: float[N, 6, 8, 8]) -> y: float[N, 8, 6, 6] { return image |> Conv2d(8, kernel: 3, groups: 4) }",
            "network A(image: float[N, 8, 8, 8]) -> y: float[N, 8, 6, 6] { return image |> Conv2d(8, kernel: 3, groups: 4) }"),
        new("NN3004", "Nothing is left: the window of a convolution or pooling is larger than its input, a slice is empty.",
            "network A(image: float[N, 1, 2, 2]) -> y: float[N, 8, 1, 1] { return image |> Conv2d(8, kernel: 3) }",
            "network A(image: float[N, 1, 3, 3]) -> y: float[N, 8, 1, 1] { return image |> Conv2d(8, kernel: 3) }"),
        new("NN3005", "Whether it fits depends on sizes that are open. A fact in where decides it: it is assumed inside, and checked at every use. The message says which fact would do.",
            "network A(image: float[N, 1, H, W]) -> y: float[N, 2, H, W]\nwhere H >= 2, W >= 2\n{\n    return Concat((image, image |> MaxPool2d(2) |> Upsample(scale_factor: 2)), dim: 1)\n}",
            "network A(image: float[N, 1, H, W]) -> y: float[N, 2, H, W]\nwhere H >= 2, W >= 2, H % 2 == 0, W % 2 == 0\n{\n    return Concat((image, image |> MaxPool2d(2) |> Upsample(scale_factor: 2)), dim: 1)\n}"),
        new("NN3006", "The operation takes another element type: labels and tokens are whole numbers, everything else is float. class(K) and token(V) say how many values there are.",
            "network A(x: float[N, T]) -> y: float[N, T, 8] { return x |> Embedding(100, 8) }",
            "network A(x: token(100)[N, T]) -> y: float[N, T, 8] { return x |> Embedding(100, 8) }"),
        new("NN3007", "Shapes broadcast as in PyTorch: sizes are matched from the last axis, and must be equal or 1.",
            "network A(a: float[N, 3, 8], b: float[N, 4, 8]) -> c: float[N, 3, 8] { return a + b }",
            "network A(a: float[N, 3, 8], b: float[N, 1, 8]) -> c: float[N, 3, 8] { return a + b }"),
        new("NN3008", "The body gives something else than is declared. Change the declaration, or the last operation.",
            "network A(x: float[N, 10]) -> y: float[N, 3] { return x |> Linear(4) }",
            "network A(x: float[N, 10]) -> y: float[N, 3] { return x |> Linear(3) }"),
        new("NN3009", "The axis or position does not exist. Axes count from 0, or from the end with -1.",
            "network A(x: float[N, 10]) -> y: float[N, 10] { return x |> Softmax(dim: 2) }",
            "network A(x: float[N, 10]) -> y: float[N, 10] { return x |> Softmax(dim: 1) }"),
        new("NN3010", "A reshape keeps the number of elements. Write -1 for the size that follows from the others.",
            "network A(x: float[N, 8, 8]) -> y: float[N, 32] { return x |> Reshape(N, 32) }",
            "network A(x: float[N, 8, 8]) -> y: float[N, 64] { return x |> Reshape(N, -1) }"),
        new("NN3011", "A fact of where or assert does not hold for these sizes or hyperparameters.",
            "block Heads(x: float[N, D], heads: int) -> float[N, D] where D % heads == 0 { return x |> Linear(D) }\nnetwork A(x: float[N, 100]) -> y: float[N, 100] { return x |> Heads(8) }",
            "block Heads(x: float[N, D], heads: int) -> float[N, D] where D % heads == 0 { return x |> Linear(D) }\nnetwork A(x: float[N, 96]) -> y: float[N, 96] { return x |> Heads(8) }"),
    ];
}
