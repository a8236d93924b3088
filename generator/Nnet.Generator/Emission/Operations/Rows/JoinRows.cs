using static Nnet.Generator.Emission.Operations.OperationCall;

namespace Nnet.Generator.Emission.Operations.Rows;

/// <summary>Tensors put together, taken apart, and picked by index.</summary>
internal static class JoinRows
{
    public static IEnumerable<OperationRow> All =>
    [
        new("Concat", c => Call("torch.cat", Tensors(c), c.Named("dim"))),
        new("Stack", c => Call("torch.stack", Tensors(c), c.Named("dim"))),
        new("Split", c => Call($"{c[0]}.split", Sections(c), c.Named("dim")), GivesArray: true),
        new("Chunk", c => Call($"{c[0]}.chunk", c.Plain("chunks"), c.Named("dim")), GivesArray: true),
        new("Gather", c => Call($"{c[0]}.gather", c.Plain("dim"), c[1])),
        new("IndexSelect", c => Call($"{c[0]}.index_select", c.Plain("dim"), c[1])),
        new("Where", c => Call("torch.where", c[0], c[1], c[2])),
        new("MaskedFill", c => Call($"{c[0]}.masked_fill", c[1], c.Real("value"))),
        new("OneHot", c => Call("functional.one_hot", c[0], c.HasValue("num_classes") ? c.Plain("num_classes") : null)),
        new("Detach", c => $"{c[0]}.detach()"),
        new("MatMul", c => Call($"{c[0]}.matmul", c[1])),
        new("Einsum", c => Call("torch.einsum", c.Plain("equation"), string.Join(", ", c.Inputs))),
    ];

    private static string Tensors(OperationCall c) => $"[{string.Join(", ", c.Inputs)}]";

    private static string Sections(OperationCall c)
    {
        var name = c.HasValue("split_size") ? "split_size" : "sizes";
        var items = c.Items(name);
        return items.Length == 1 ? items[0] : $"[{string.Join(", ", items)}]";
    }
}
