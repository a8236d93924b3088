using System.Collections.Immutable;

namespace Nnet.Language.Diagnostics.Pages;

/// <summary>Pages of NN1xxx.</summary>
internal static class SyntaxPages
{
    public static ImmutableArray<DiagnosticPage> All { get; } =
    [
        new("NN1001", "The text does not follow the grammar at this place. The message names what fits there. The rest of the file is still checked; the declaration with the mistake is not.",
            "network A(x: float[N 4]) -> y: float[N, 2] { return x |> Linear(2) }",
            "network A(x: float[N, 4]) -> y: float[N, 2] { return x |> Linear(2) }"),
        new("NN1002", "A text begins with a quotation mark and ends with one, in the same line; a comment /* ends with */.",
            "data D { source Csv(\"a.csv) }",
            "network A(x: float[N, 4]) -> y: float[N, 2] { return x |> Linear(2) as \"head\" }"),
        new("NN1003", "A number has digits, at most one point, and underscores only between digits.",
            "const a = 1e",
            "const a = 1e3"),
        new("NN1004", "Parentheses, pipes and blocks are nested deeper than anyone reads. Give parts of the expression a name with let.",
            "const a = " + new string('(', 2000) + "1" + new string(')', 2000),
            "const a = (1 + 2) * 3"),
        new("NN1005", "A comment that begins with nnet: silences diagnostics on its line, and must name their ids.",
            "const a = 1 // nnet: allow everything",
            "const a = 1 // a plain comment"),
    ];
}
