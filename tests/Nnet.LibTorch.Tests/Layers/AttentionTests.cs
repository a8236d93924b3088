using Shouldly;
using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Nnet.LibTorch.Tests.Layers;

public sealed class AttentionTests
{
    [Fact]
    public void ScaledDotProduct_Plain_IsItsFormula()
    {
        using var scope = NewDisposeScope();
        var (q, k, v) = (randn(2, 3, 5, 4), randn(2, 3, 7, 4), randn(2, 3, 7, 6));
        var expected = (q.matmul(k.transpose(2, 3)) / 2).softmax(-1).matmul(v);
        F.scaled_dot_product_attention(q, k, v).allclose(expected, 1e-5, 1e-6).ShouldBeTrue();
    }

    [Fact]
    public void ScaledDotProduct_Causal_SeesNothingLater()
    {
        using var scope = NewDisposeScope();
        var (q, k, v) = (randn(1, 4, 3), randn(1, 4, 3), randn(1, 4, 2));
        var whole = F.scaled_dot_product_attention(q, k, v, is_casual: true);
        var half = F.scaled_dot_product_attention(q.narrow(1, 0, 2), k.narrow(1, 0, 2), v.narrow(1, 0, 2), is_casual: true);
        whole.narrow(1, 0, 2).allclose(half, 1e-5, 1e-6).ShouldBeTrue();
        whole.select(1, 0).allclose(v.select(1, 0), 1e-5, 1e-6).ShouldBeTrue();
    }

    [Fact]
    public void ScaledDotProduct_Masks_BooleanAndAddedAgree()
    {
        using var scope = NewDisposeScope();
        var (q, k, v) = (randn(2, 3, 4), randn(2, 5, 4), randn(2, 5, 4));
        var seen = ones(3, 5).tril(1).to_type(ScalarType.Bool);
        var added = zeros(3, 5).masked_fill(seen.logical_not(), double.NegativeInfinity);
        F.scaled_dot_product_attention(q, k, v, seen).allclose(F.scaled_dot_product_attention(q, k, v, added), 1e-5, 1e-6).ShouldBeTrue();
        Should.Throw<ArgumentException>(() => F.scaled_dot_product_attention(q, k, v, seen, is_casual: true)).Message.ShouldContain("exclude each other");
    }

    [Fact]
    public void MultiheadAttention_WeightsNotWanted_AreNull()
    {
        using var scope = NewDisposeScope();
        using var layer = nn.MultiheadAttention(4, 2);
        var input = randn(3, 1, 4);
        layer.call(input, input, input, need_weights: false).Item2.ShouldBeNull();
        layer.call(input, input, input).Item2.sum(-1).allclose(ones(1, 3)).ShouldBeTrue();
    }
}
