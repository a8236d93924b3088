using System.Collections.Immutable;

namespace Nnet.Language.Ops;

/// <summary>The same elements in another order or shape.</summary>
internal static class ArrangementRows
{
    public static ImmutableArray<OpRow> All { get; } =
    [
        FlattenRow.Row, UnflattenRow.Row, ReshapeRow.Row, TransposeRows.Transpose, TransposeRows.Permute, SqueezeRows.Squeeze, SqueezeRows.Unsqueeze,
        RepetitionRows.Expand, RepetitionRows.Repeat, OrderRows.Roll, OrderRows.Flip, OrderRows.Triu, OrderRows.Tril, IdentityRows.Identity, IdentityRows.Detach, IdentityRows.Cast,
    ];

    /// <summary>A row that moves elements and computes nothing.</summary>
    public static OpRow Row(string name, string method, string onnx, string summary, Func<OpCall, OpOutcome> infer, params ParameterSpec[] parameters) => new()
    {
        Name = name,
        Category = OpCategory.Function,
        Inputs = [new("input")],
        Parameters = [.. parameters],
        Infer = infer,
        Flops = Elementwise.NoCost,
        Torch = TorchForm.Method(method),
        Onnx = OnnxForm.Operator(onnx),
        ShortName = name.ToLowerInvariant(),
        Summary = summary,
    };
}
