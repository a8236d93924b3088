using Nnet.Language.Ops;
using Nnet.Language.Shapes;
using Shouldly;
using static Nnet.Language.Tests.Ops.Calls;
using static Nnet.Language.Tests.Shapes.Sizes;

namespace Nnet.Language.Tests.Ops.Chains;

/// <summary>Networks of the contract as chains of calls with symbolic sizes.</summary>
public class ChainTests
{
    [Fact]
    public void ResNetStages_OfAtLeast32_KeepASize()
    {
        var facts = Given(new AtLeast(H, 32), new AtLeast(W, 32));
        var x = Convolve(facts, Float(N, 3, H, W), 64, 7, 2, 3);
        x = Infer("MaxPool2d", facts, x, ("kernel", Int(3)), ("stride", Int(2)), ("padding", Int(1)));
        foreach (var width in new[] { 128, 256, 512 })
        {
            var main = Convolve(facts, Convolve(facts, x, width, 3, 2, 1), width, 3, 1, 1);
            var skip = Convolve(facts, x, width, 1, 2, 0);
            var sum = OperatorRules.Infer("+", main, skip, facts);
            sum.ShouldBeOfType<OpSuccess>((sum as OpError)?.Message);
            x = main;
        }

        x.ToString().ShouldBe("float[N, 512, (H + 31) // 32, (W + 31) // 32]");
        Infer("GlobalAvgPool", facts, x).ToString().ShouldBe("float[N, 512]");
    }

    [Fact]
    public void UNetSkip_WithoutEvenSizes_NamesBothFacts()
    {
        var facts = Given(new AtLeast(H, 2), new AtLeast(W, 2));
        var high = Convolve(facts, Float(N, 3, H, W), 16, 3, 1, 1);
        var low = Infer("Upsample", facts, Infer("MaxPool2d", facts, high, ("kernel", Int(2))), ("scale_factor", Int(2)));
        var error = Error("Concat", facts, [new OpInput.List([high, low])], ("dim", Int(1)));
        error.Id.ShouldBe("NN3005");
        error.Message.ShouldBe("Concat needs H == 2 * (H // 2) and W == 2 * (W // 2), which the facts do not decide: H = 3 gives 3 against 2. Add the facts: where H % 2 == 0, W % 2 == 0.");

        var even = facts.Assume(new Divisible(H, 2)).Assume(new Divisible(W, 2));
        var enlarged = Infer("Upsample", even, Infer("MaxPool2d", even, high, ("kernel", Int(2))), ("scale_factor", Int(2)));
        enlarged.ToString().ShouldBe("float[N, 16, H, W]");
    }

    [Fact]
    public void Heads_SplitAndJoined_GiveTheWidthBack()
    {
        var facts = Given(new Divisible(D, Heads));
        var split = Infer("Reshape", facts, Float(N, T, D), ("shape", new ArgumentValue.List([Int(N), Int(T), Int(Heads), Int(Dim.FloorDiv(D, Heads))])));
        var moved = Infer("Transpose", facts, Infer("Transpose", facts, split, ("dim0", Int(1)), ("dim1", Int(2))), ("dim0", Int(1)), ("dim1", Int(2)));
        var joined = Infer("Reshape", facts, moved, ("shape", new ArgumentValue.List([Int(N), Int(T), Int(-1)])));
        joined.ToString().ShouldBe("float[N, T, D]");
    }

    [Fact]
    public void Attention_OfQkvProjection_FitsAgain()
    {
        var facts = Given(new Divisible(D, Heads), new AtLeast(Heads, 1));
        var head = Dim.FloorDiv(D, Heads);
        var projected = Infer("Linear", facts, Float(N, T, D), ("out_features", Int(3 * (Dim)D)));
        var split = Infer("Reshape", facts, projected, ("shape", new ArgumentValue.List([Int(N), Int(T), Int(3), Int(Heads), Int(head)])));
        var parts = Infer("Permute", facts, split, ("dims", ArgumentValue.OfInts(2, 0, 3, 1, 4)));
        parts.ToString().ShouldBe("float[3, N, heads, T, D // heads]");
        var q = new TensorType(parts.Element, parts.Shape.Without(0));
        var attended = Apply("ScaledDotProductAttention", facts, [q, q, q], ("causal", ArgumentValue.Of(true)));
        var joined = Infer("Reshape", facts, Infer("Transpose", facts, ((OpSuccess)attended).Value.Tensors.Single(), ("dim0", Int(1)), ("dim1", Int(2))),
            ("shape", new ArgumentValue.List([Int(N), Int(T), Int(D)])));
        joined.ToString().ShouldBe("float[N, T, D]");
    }

    [Fact]
    public void Positions_InATable_NeedAnUpperBound()
    {
        var positions = Infer("Arange", Facts.None, [], ("bounds", Int(T)));
        positions.ToString().ShouldBe("token(T)[T]");
        var error = Error("Embedding", Facts.None, [positions], ("num_embeddings", Int(128)), ("embedding_dim", Int(16)));
        error.Id.ShouldBe("NN3005");
        error.Message.ShouldEndWith("Add the fact: where T <= 128.");
        Infer("Embedding", Given(new AtLeast(128, T)), positions, ("num_embeddings", Int(128)), ("embedding_dim", Int(16))).ToString().ShouldBe("float[T, 16]");
    }

    [Fact]
    public void Conv2d_WithHyperparameterWidth_AssumesItIsPositive()
    {
        var outcome = (OpSuccess)Apply("Conv2d", Facts.None, [Float(N, 3, 8, 8)], ("out_channels", Int(Width)), ("kernel", Int(3)));
        outcome.Assumed.ShouldBe([new AtLeast(Width, 1)]);
    }

    private static TensorType Infer(string name, Facts facts, OpInput[] inputs, params (string, ArgumentValue)[] options) =>
        ((OpSuccess)Apply(name, facts, [.. inputs], options)).Value.Tensors.First();

    private static TensorType Convolve(Facts facts, TensorType input, Dim channels, long kernel, long stride, long padding) =>
        Calls.Infer("Conv2d", facts, input, ("out_channels", Int(channels)), ("kernel", Int(kernel)), ("stride", Int(stride)), ("padding", Int(padding)));

    private static TensorType Infer(string name, Facts facts, TensorType input, params (string, ArgumentValue)[] options) => Calls.Infer(name, facts, input, options);
}
