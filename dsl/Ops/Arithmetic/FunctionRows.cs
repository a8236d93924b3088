using System.Collections.Immutable;

namespace Nnet.Language.Ops;

/// <summary>Functions of each element, and products of tensors.</summary>
internal static class FunctionRows
{
    public static ImmutableArray<OpRow> All { get; } =
    [
        Elementwise.Function("Exp", TorchForm.Method("exp"), OnnxForm.Operator("Exp"), "e to the power of each element.", 4),
        Elementwise.Function("Log", TorchForm.Method("log"), OnnxForm.Operator("Log"), "The natural logarithm of each element.", 4),
        Elementwise.Function("Sqrt", TorchForm.Method("sqrt"), OnnxForm.Operator("Sqrt"), "The square root of each element.", 2),
        Elementwise.Function("Sin", TorchForm.Method("sin"), OnnxForm.Operator("Sin"), "The sine of each element.", 4),
        Elementwise.Function("Cos", TorchForm.Method("cos"), OnnxForm.Operator("Cos"), "The cosine of each element.", 4),
        Elementwise.Function("Abs", TorchForm.Method("abs"), OnnxForm.Operator("Abs"), "Each element without its sign.") with { Infer = Elementwise.KeepNumber },
        ClampRow.Row, PowRow.Row, MatMulRow.Row, EinsumRow.Row,
    ];
}
