using Nnet.Language.Shapes;
using static Nnet.Generator.Emission.Operations.OperationCall;

namespace Nnet.Generator.Emission.Operations.Rows;

/// <summary>Tensors put together, taken apart, and picked by index.</summary>
internal static class JoinRows
{
    public static IEnumerable<OperationRow> All =>
    [
        new("Concat", c => Call("torch.cat", Tensors(c), c.Named("dim"))),
        new("Stack", c => Call("torch.stack", Tensors(c), c.Named("dim"))),
        new("Split", c => Call($"{c[0]}.split", Sections(c), c.IsGiven("dim") ? $"dim: {c.Plain("dim")}" : null), GivesArray: true),
        new("Chunk", c => Call($"{c[0]}.chunk", c.Plain("chunks"), c.Named("dim")), GivesArray: true),
        new("Gather", c => Call($"{c[0]}.gather", c.Plain("dim"), c[1])),
        new("IndexSelect", c => Call($"{c[0]}.index_select", c.Plain("dim"), c[1])),
        new("Unbind", c => Call($"{c[0]}.unbind", c.IsGiven("dim") ? c.Plain("dim") : null), GivesArray: true),
        new("Where", c => Call("torch.where", c[0], Tensor(c, 1), Tensor(c, 2))),
        new("MaskedFill", c => Call($"{c[0]}.masked_fill", c[1], c.Real("value"))),
        new("OneHot", c => Call("functional.one_hot", c[0], Classes(c))),
        new("Detach", c => $"{c[0]}.detach()"),
        new("MatMul", c => Call($"{c[0]}.matmul", c[1])),
        new("Einsum", c => Call("torch.einsum", c.Plain("equation"), string.Join(", ", c.Inputs))),
    ];

    // A plain number becomes a tensor of the other side's type.
    private static string Tensor(OperationCall c, int index) => c.Types[index] is not null ? c[index] : c.Temporary("number", $"torch.tensor({c[index]}, device: {c[0]}.device){Cast(c, 3 - index)}");

    private static string Cast(OperationCall c, int other) => c.Types[other] is null ? "" : $".to({c[other]}.dtype)";

    private static string Tensors(OperationCall c) => $"[{string.Join(", ", c.Inputs)}]";

    private static string Classes(OperationCall c) => c.HasValue("num_classes") ? c.Plain("num_classes") : c.Types[0]!.Element switch
    {
        ElementType.Class { Count: var count } => c.Size(count),
        ElementType.Token { Count: var count } => c.Size(count),
        _ => "-1",
    };

    private static string Sections(OperationCall c)
    {
        var items = c.Items("split_size");
        return items.Length == 1 ? items[0] : $"(long[])[{string.Join(", ", items)}]";
    }
}
