using Nnet.Generator.Emission;
using Nnet.Generator.Emission.Modules;
using Nnet.Generator.Tests.Compiled;
using Nnet.Language.Lowering.Modules;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Shapes;
using Shouldly;
using static Nnet.Generator.Tests.Emission.Ir;
using static Nnet.Generator.Tests.Snapshots.Verifier;

namespace Nnet.Generator.Tests.Emission;

public sealed class ModuleEmitterTests
{
    [Fact]
    public void Block_WithResidualSum_ReusesTheVariableThatDies()
    {
        Dim n = Symbol("N"), d = Symbol("D");
        var block = Module(
            "Residual", ModuleKind.Block, One(new Nnet.Language.Lowering.Bodies.ValueIr(0, "x", Float(n, d))), default, One(Symbol("D")), default,
            Many<MemberIr>(Layer("linear1", "Linear", Float(n, d), One(Argument("in_features", d)), Argument("out_features", d), new("bias", new BoolValue(true), true))),
            Many<Nnet.Language.Lowering.Bodies.StatementIr>(
                Member(1, null, Float(n, d), 2, "linear1", 0),
                Call(2, null, Float(n, d), 2, "ReLU", default, 1),
                Binary(3, null, Float(n, d), 3, "+", 0, 2),
                Return(3, 3)),
            One(new ResultIr("", Float(n, d))));

        Verify(ModuleEmitter.Emit(block, new ProgramNames(Program(block))).Text);
    }

    [Fact]
    public void Network_WithValuesUsedTwice_DisposesThemAfterTheLastUse()
    {
        Dim n = Symbol("N"), width = Symbol("width", DimSymbolKind.Hyperparameter);
        var network = Module(
            "Twin", ModuleKind.Network, One(new Nnet.Language.Lowering.Bodies.ValueIr(0, "image", Float(n, 1, 8, 8))), One(new HyperparameterIr("width", HyperparameterType.Int, Symbol("width", DimSymbolKind.Hyperparameter), new DimValue(32))), default, default,
            Many<MemberIr>(
                Layer("conv1", "Conv2d", Float(n, 1, 8, 8), One(Argument("in_channels", 1)), Argument("out_channels", width), Sizes("kernel", 2, 3), Sizes("padding", 2, 1), Sizes("stride", 2, 1, true)),
                Layer("head", "Linear", Float(n, width), One(Argument("in_features", 64 * width)), Argument("out_features", 10), new("bias", new BoolValue(false), false))),
            Many<Nnet.Language.Lowering.Bodies.StatementIr>(
                Member(1, "h", Float(n, width, 8, 8), 2, "conv1", 0),
                Call(2, "a", Float(n, width, 8, 8), 3, "ReLU", default, 1),
                Call(3, "b", Float(n, width, 8, 8), 4, "Flatten", Many(Argument("start_dim", 1, true), Argument("end_dim", -1, true)), 1),
                Call(4, null, Float(n, 64 * width), 5, "Flatten", Many(Argument("start_dim", 1, true), Argument("end_dim", -1, true)), 2),
                Binary(5, null, Float(n, 64 * width), 5, "+", 3, 4),
                Member(6, null, Float(n, 10), 6, "head", 5),
                Return(6, 6)),
            One(new ResultIr("logits", Float(n, 10))), "Two ways & a sum.");

        var file = ModuleEmitter.Emit(network, new ProgramNames(Program(network)));
        GeneratedAssembly.Compile([file]).GetType("Examples.Test.Twin").ShouldNotBeNull();
        Verify(file.Text);
    }
}
