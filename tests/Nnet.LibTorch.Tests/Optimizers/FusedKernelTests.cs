using Shouldly;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Nnet.LibTorch.Tests.Optimizers;

/// <summary>The update in one pass over memory, which flat parameters get, against the one by tensor operations, which others get: every length of remainder, every option.</summary>
[Collection("default generator")]
public sealed class FusedKernelTests
{
    private const int Longest = 37;

    private static readonly Dictionary<string, Func<Parameter[], optim.Optimizer>> Makers = new()
    {
        ["SGD"] = p => optim.SGD(p, 0.1),
        ["SGD decay"] = p => optim.SGD(p, 0.1, weight_decay: 0.2, maximize: true),
        ["SGD momentum"] = p => optim.SGD(p, 0.1, 0.9, 0.2, 0.1),
        ["SGD nesterov"] = p => optim.SGD(p, 0.1, 0.9, nesterov: true, maximize: true),
        ["Adam"] = p => optim.Adam(p, 0.1, weight_decay: 0.1),
        ["Adam amsgrad"] = p => optim.Adam(p, 0.1, 0.7, 0.9, 1e-4, amsgrad: true, maximize: true),
        ["AdamW"] = p => optim.AdamW(p, 0.1, weight_decay: 0.1),
        ["AdamW amsgrad"] = p => optim.AdamW(p, 0.1, weight_decay: 0.1, amsgrad: true),
    };

    public static TheoryData<string> Names => new(Makers.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void Step_FlatAndScattered_Agree(string name)
    {
        manual_seed(3);
        for (var length = 1L; length <= Longest; length++)
        {
            using var scope = NewDisposeScope();
            var start = randn(length);
            Parameter[] flat = [new(start.clone())];
            Parameter[] scattered = [new(stack([start, start], 1).select(1, 0))];
            (flat[0].is_contiguous(), scattered[0].is_contiguous()).ShouldBe((true, length == 1));
            using var first = Makers[name](flat);
            using var second = Makers[name](scattered);
            for (var step = 0; step < 4; step++)
            {
                var gradient = randn(length);
                flat[0].grad = gradient;
                scattered[0].grad = gradient.clone();
                first.step();
                second.step();
            }
            flat[0].allclose(scattered[0], 1e-5, 1e-6).ShouldBeTrue($"{name}, {length} elements: {flat[0]} and {scattered[0]}");
        }
    }

    [Fact]
    public void Step_Fused_InvalidatesRecordedGraphs()
    {
        using var scope = NewDisposeScope();
        var parameter = new Parameter(ones(3));
        var squares = (parameter * parameter).sum();
        using var optimizer = optim.SGD(new[] { parameter }, 0.1);
        parameter.grad = ones(3);
        optimizer.step();
        Should.Throw<Exception>(() => squares.backward()).Message.ShouldContain("modified by an inplace operation");
    }
}
