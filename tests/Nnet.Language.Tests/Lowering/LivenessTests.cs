using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Lowering.Building;
using Nnet.Language.Shapes;
using Shouldly;

namespace Nnet.Language.Tests.Lowering;

public sealed class LivenessTests
{
    private static readonly TensorType Type = new(ElementType.Float32, Shape.Of(Dim.Of(2)));
    private static readonly LineRef Line = new("a.nnet", 1);

    [Fact]
    public void Body_StraightLine_DisposesEachValueAfterItsLastUse()
    {
        var body = new BodyBuilder();
        var input = body.NewValue(Type, "x");
        var a = Op(body, input);
        var b = Op(body, a);
        var c = Op(body, a, b);
        Return(body, c);

        var statements = body.Build([input.Id]);

        statements[0].LastUses.ShouldBeEmpty();
        statements[1].LastUses.ShouldBeEmpty();
        statements[2].LastUses.ShouldBe([a.Id, b.Id]);
        statements[3].LastUses.ShouldBeEmpty();
    }

    [Fact]
    public void Body_ResultNobodyUses_DiesWhereItIsMade()
    {
        var body = new BodyBuilder();
        var input = body.NewValue(Type, "x");
        var unused = Op(body, input);
        Return(body, input);

        body.Build([input.Id])[0].LastUses.ShouldBe([unused.Id]);
    }

    [Fact]
    public void Loop_ValueFromOutside_DiesAfterTheLoop()
    {
        var body = new BodyBuilder();
        var input = body.NewValue(Type, "x");
        var outside = Op(body, input);
        var inner = body.NewValue(Type);
        body.Begin();
        var next = Op(body, inner, outside);
        var turn = body.End();
        var result = body.NewValue(Type);
        var index = new DimSymbol("i", 1, DimSymbolKind.Hyperparameter);
        body.Add(new LoopIr(index, Dim.Zero, Dim.Of(4), new CarriedIr[] { new(new ValueOperand(input.Id), inner, new ValueOperand(next.Id), result) }.ToEquatable(), turn, Line, default));
        Return(body, result);

        var statements = body.Build([input.Id]);

        statements[1].LastUses.ShouldBe([outside.Id]);
        ((LoopIr)statements[1]).Body[0].LastUses.ShouldBeEmpty();
    }

    [Fact]
    public void Branch_ValueUsedInOneBranch_DiesAfterTheBranch()
    {
        var body = new BodyBuilder();
        var input = body.NewValue(Type, "x");
        var outside = Op(body, input);
        body.Begin();
        var local = Op(body, outside);
        var last = Op(body, local);
        var then = body.End();
        body.Begin();
        var otherwise = body.End();
        var result = body.NewValue(Type);
        body.Add(new IfIr(Condition.True, then, otherwise, new MergedIr[] { new(result, new ValueOperand(last.Id), new ValueOperand(input.Id)) }.ToEquatable(), Line, default));
        Return(body, result);

        var statements = body.Build([input.Id]);

        statements[1].LastUses.ShouldBe([outside.Id]);
        ((IfIr)statements[1]).Then[1].LastUses.ShouldBe([local.Id]);
    }

    private static ValueIr Op(BodyBuilder body, params ValueIr[] inputs) =>
        body.Compute(new OpCallIr("ReLU", inputs.Select(input => (OperandIr?)new ValueOperand(input.Id)).ToEquatable(), default), [Type], Line)[0];

    private static void Return(BodyBuilder body, ValueIr value) =>
        body.Add(new ReturnIr(new OperandIr[] { new ValueOperand(value.Id) }.ToEquatable(), Line, default));
}
