using Nnet.Generator.Emission.Operations;
using Nnet.Generator.Emission.Text;
using Nnet.Language.Lowering.Bodies;

namespace Nnet.Generator.Emission.Bodies;

/// <summary>A variable's name after the operation that makes it, for values that lead to nothing with a name.</summary>
internal static class OperationName
{
    public static string Of(ComputeIr compute, int output, string? row) => compute.Operation switch
    {
        OpCallIr call => Output(OperationTable.Find(call.Operation)?.Outputs, output) ?? CSharpName.Lower(call.Operation),
        MemberCallIr call => Output(row is null ? null : LayerTable.Find(row)?.Outputs, output) ?? CSharpName.Camel(call.Member) + (compute.Outputs.Count > 1 ? CSharpLiteral.Of(output + 1L) : ""),
        StackCallIr call => CSharpName.Camel(call.Member),
        ModelCallIr call => CSharpName.Camel(call.Model) + "Result" + (compute.Outputs.Count > 1 ? CSharpLiteral.Of(output + 1L) : ""),
        BinaryIr binary => binary.Operator switch
        {
            "+" => "sum",
            "-" => "difference",
            "*" or "@" => "product",
            "/" or "//" => "quotient",
            "**" => "power",
            "%" => "remainder",
            _ => "mask",
        },
        NegateIr => "negated",
        SliceIr => "slice",
        UnbindIr => "part" + CSharpLiteral.Of(output + 1L),
        ScalarTensorIr => "number",
        _ => "value",
    };

    private static string? Output(IReadOnlyList<string>? names, int output) => names is not null && output < names.Count ? names[output] : null;
}
