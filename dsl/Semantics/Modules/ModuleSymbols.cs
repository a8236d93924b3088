using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Lowering.Modules;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Semantics.Signatures;
using Nnet.Language.Shapes;

namespace Nnet.Language.Semantics.Modules;

/// <summary>Which dimension symbols construction needs, and where <c>forward</c> finds those that it needs.</summary>
internal static class ModuleSymbols
{
    /// <summary>Dimension symbols that members mention: sizes of layers, counts, conditions.</summary>
    public static IEnumerable<DimSymbol> Construction(EquatableArray<MemberIr> members) =>
        members.SelectMany(Of).Where(symbol => symbol.Kind != DimSymbolKind.Hyperparameter).Distinct().OrderBy(symbol => symbol.Id);

    /// <summary>
    /// What a block that is written in C# gets to make its weights: the sizes of the feature axes of its float inputs, which is the last axis of up to three and the
    /// second of more (N, C, H, W). Lengths and heights may change from call to call.
    /// </summary>
    public static IEnumerable<DimSymbol> Features(Signature signature) =>
        signature.Inputs.Where(input => input.Type.Element.IsFloating).SelectMany(input => input.Type.Shape switch
        {
            { Prefix: not null, Dims: { IsEmpty: false } dims } => dims[dims.Length - 1].Symbols,
            { Dims: { Length: 2 or 3 } dims } => dims[dims.Length - 1].Symbols,
            { Dims: { Length: > 3 } dims } => dims[1].Symbols,
            _ => [],
        }).Where(symbol => symbol.Kind == DimSymbolKind.Dimension).Distinct().OrderBy(symbol => symbol.Id);

    /// <summary>One source for each dimension symbol that statements or guards mention and an input shows.</summary>
    public static IEnumerable<DimSourceIr> Sources(Signature signature, EquatableArray<StatementIr> body, EquatableArray<GuardIr> guards)
    {
        var needed = body.SelectMany(Of).Concat(guards.Where(guard => !guard.AtConstruction).SelectMany(guard => guard.Condition.Symbols))
            .Where(symbol => symbol.Kind == DimSymbolKind.Dimension).Distinct().OrderBy(symbol => symbol.Id);
        foreach (var symbol in needed)
            if ((Plain(signature, symbol) ?? Linear(signature, symbol)) is { } source) yield return source;
    }

    private static DimSourceIr? Plain(Signature signature, DimSymbol symbol) => Axes(signature).FirstOrDefault(axis => axis.Dim == Dim.Of(symbol)) is { Dim: not null } found
        ? new DimSourceIr(symbol, found.Input, found.Axis) : null;

    private static DimSourceIr? Linear(Signature signature, DimSymbol symbol)
    {
        foreach (var (input, axis, dim) in Axes(signature).Where(axis => axis.Dim.Symbols is [var only] && only == symbol))
        {
            var at0 = dim.Evaluate(new Dictionary<DimSymbol, long> { [symbol] = 0 });
            var at1 = dim.Evaluate(new Dictionary<DimSymbol, long> { [symbol] = 1 });
            if (at0 is { } offset && at1 is { } next && next != offset && (Dim.Of(symbol) * Dim.Of(next - offset)) + Dim.Of(offset) == dim)
                return new DimSourceIr(symbol, input, axis, offset, next - offset);
        }

        return null;
    }

    private static IEnumerable<(int Input, int Axis, Dim Dim)> Axes(Signature signature) => signature.Inputs.SelectMany((input, index) =>
        input.Type.Shape.Dims.Select((dim, axis) => (index, input.Type.Shape.Prefix is null ? axis : axis - input.Type.Shape.Dims.Length, dim)));

    private static IEnumerable<DimSymbol> Of(MemberIr member) => (member.When?.Symbols ?? []).Concat(member switch
    {
        LayerMember layer => layer.Arguments.Concat(layer.Inferred).SelectMany(argument => Of(argument.Value)),
        BlockMember block => block.Dims.SelectMany(dim => dim.Symbols).Concat(block.Arguments.SelectMany(argument => Of(argument.Value))),
        ListMember list => list.Count.Symbols.Concat(list.Start.Symbols).Concat(Of(list.Element)).Where(symbol => symbol != list.Index),
        WeightMember weight => Of(weight.Type).Concat(weight.Fill is { } fill ? Of(fill) : []),
        BufferMember buffer => Of(buffer.Type).Concat(buffer.Body.SelectMany(Of)),
        _ => [],
    });

    private static IEnumerable<DimSymbol> Of(TensorType type) => type.Shape.Dims.SelectMany(dim => dim.Symbols);

    private static IEnumerable<DimSymbol> Of(StatementIr statement) => statement switch
    {
        ComputeIr compute => Of(compute.Operation),
        LoopIr loop => loop.Body.SelectMany(Of).Concat(loop.Start.Symbols).Concat(loop.End.Symbols).Where(symbol => symbol != loop.Index),
        IfIr branch => branch.Condition.Symbols.Concat(branch.Then.SelectMany(Of)).Concat(branch.Else.SelectMany(Of)).Concat(branch.Results.SelectMany(merged => Of(merged.Then).Concat(Of(merged.Else)))),
        ReturnIr result => result.Values.SelectMany(Of),
        _ => [],
    };

    private static IEnumerable<DimSymbol> Of(OperationIr operation) => Lowering.Building.OperationOperands.Of(operation).OfType<OperandIr>().SelectMany(Of).Concat(operation switch
    {
        OpCallIr call => call.Arguments.SelectMany(argument => Of(argument.Value)),
        MemberCallIr { Index: { } index } => index.Symbols,
        SliceIr slice => slice.Items.SelectMany(item => item switch
        {
            IndexItem index => index.Index.Symbols,
            RangeItem range => new[] { range.Start, range.Stop, range.Step }.OfType<Dim>().SelectMany(dim => dim.Symbols),
            _ => [],
        }),
        ScalarTensorIr scalar => Of(scalar.Value),
        _ => [],
    });

    private static IEnumerable<DimSymbol> Of(OperandIr operand) => operand is PlainOperand plain ? Of(plain.Value) : [];

    private static IEnumerable<DimSymbol> Of(IrValue value) => value switch
    {
        DimValue dim => dim.Dim.Symbols,
        ListValue list => list.Items.SelectMany(Of),
        ArithmeticValue arithmetic => Of(arithmetic.Left).Concat(Of(arithmetic.Right)),
        UnaryValue unary => Of(unary.Operand),
        ConditionalValue conditional => conditional.Condition.Symbols.Concat(Of(conditional.Then)).Concat(Of(conditional.Else)),
        ConditionValue condition => condition.Condition.Symbols,
        _ => [],
    };
}
