using Nnet.Generator.Emission.Bodies;
using Nnet.Generator.Emission.Text;
using Nnet.Generator.Emission.Values;
using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Shapes;

namespace Nnet.Generator.Emission.Operations;

/// <summary>Operations as C# expressions whose operands are variables and numbers.</summary>
internal sealed class OperationEmitter(BodyContext context, Func<int, string> variable, Func<int, TensorType> type)
{
    public OperationCode Emit(OperationIr operation) => operation switch
    {
        OpCallIr call => Call(call),
        MemberCallIr call => $"{Member(call)}.call({MemberArguments(call)})",
        ModelCallIr call => $"{context.Model(call.Model)}.call({Arguments(call.Inputs)})",
        BinaryIr binary => Binary(binary),
        NegateIr { Operator: "not" } negate => $"{Operand(negate.Operand)}.logical_not()",
        NegateIr negate => "-" + Operand(negate.Operand),
        SliceIr slice => $"{Operand(slice.Input)}[{string.Join(", ", slice.Items.Select(Item))}]",
        UnbindIr unbind => $"{Operand(unbind.Input)}.unbind()",
        ScalarTensorIr scalar => $"torch.tensor({Real(scalar.Value)}, dtype: ScalarType.Float32, device: {context.Device})",
        _ => throw new InvalidOperationException($"An operation of kind {operation.GetType().Name} has no form in C#."),
    };

    /// <summary>A parameter or buffer, as it is registered.</summary>
    public string Read(MemberReadIr read) => string.Join(".", read.Path.Select((name, index) => index == 0 ? context.Member(name) : CSharpName.Camel(name)));

    /// <summary>A tensor that the reader owns: another handle to an operand that belongs to somebody else.</summary>
    public string Owned(OperandIr operand) => operand is PlainOperand plain ? Emit(new ScalarTensorIr(plain.Value)).Expression : Operand(operand) + ".alias()";

    /// <summary>True where TorchSharp returns several results as an array.</summary>
    public static bool GivesArray(OperationIr operation) => operation is UnbindIr || (operation is OpCallIr call && OperationTable.Find(call.Operation)?.GivesArray == true);

    public string Operand(OperandIr operand) => operand is ValueOperand value ? variable(value.Id) : ValueEmitter.EmitFactor(((PlainOperand)operand).Value, context.Names);

    public string Arguments(IEnumerable<OperandIr?> inputs) => string.Join(", ", inputs.Select(input => input is null ? "null" : Operand(input)));

    private OperationCode Call(OpCallIr call)
    {
        var inputs = call.Inputs.Select(input => input is null ? null : Operand(input)).ToArray();
        var types = call.Inputs.Select(input => input is ValueOperand value ? type(value.Id) : null).ToArray();
        var expressions = new OperationCall(inputs, types, call.Arguments, context);
        var row = OperationTable.Find(call.Operation) ?? throw new InvalidOperationException($"{call.Operation} has no form in C#.");
        return row.Emit(expressions) with { Temporaries = expressions.Temporaries };
    }

    private string Member(MemberCallIr call) =>
        context.Member(call.Member) + (call.Index is { } index ? $"[(int){DimEmitter.EmitFactor(index, context.Names)}]" : "");

    private string MemberArguments(MemberCallIr call)
    {
        var inputs = call.Inputs.Select(input => input is null ? null : Operand(input)).ToArray();
        var row = context.MemberRow(call.Member) is { } name ? LayerTable.Find(name) : null;
        return string.Join(", ", (row?.Call?.Invoke(new(inputs, [], default, context)) ?? inputs).Where(argument => argument is not null));
    }

    private OperationCode Binary(BinaryIr binary)
    {
        var (left, right) = (Operand(binary.Left), Operand(binary.Right));
        return binary.Operator switch
        {
            "@" => $"{left}.matmul({right})",
            "**" when binary.Left is PlainOperand => $"torch.pow(torch.tensor({left}), {right})",
            "**" => $"{left}.pow({right})",
            "//" => $"{left}.floor_divide({right})",
            "==" => $"{left}.eq({right})",
            "!=" => $"{left}.ne({right})",
            _ => $"{left} {binary.Operator} {right}",
        };
    }

    private string Item(SliceItemIr item) => item switch
    {
        IndexItem index when index.Index.TryGetConstant(out var constant) => constant < 0 ? "^" + CSharpLiteral.Of(-constant) : CSharpLiteral.Of(constant),
        IndexItem index => DimEmitter.Emit(index.Index, context.Names),
        RangeItem { Start: null, Stop: null, Step: null } => "..",
        RangeItem { Step: null } range when IsShort(range.Start) && IsShort(range.Stop) => $"{Bound(range.Start)}..{Bound(range.Stop)}",
        RangeItem range => $"TensorIndex.Slice({Long(range.Start)}, {Long(range.Stop)}, {Long(range.Step)})",
        EllipsisItem => "TensorIndex.Ellipsis",
        TensorItem tensor => $"TensorIndex.Tensor({Operand(tensor.Index)})",
        _ => throw new InvalidOperationException($"An item of kind {item.GetType().Name} has no form in C#."),
    };

    private static bool IsShort(Dim? bound) => bound is null || (bound.TryGetConstant(out var constant) && Math.Abs(constant) <= int.MaxValue);

    private static string Bound(Dim? bound) =>
        bound is null || !bound.TryGetConstant(out var constant) ? "" : constant < 0 ? "^" + CSharpLiteral.Of(-constant) : CSharpLiteral.Of(constant);

    private string Long(Dim? bound) => bound is null ? "null" : DimEmitter.Emit(bound, context.Names);

    private string Real(IrValue value) => ValueEmitter.EmitReal(value, context.Names);
}
