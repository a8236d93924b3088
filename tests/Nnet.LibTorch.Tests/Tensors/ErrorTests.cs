using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace Nnet.LibTorch.Tests.Tensors;

/// <summary>A wrong argument gives one clear exception, and never the end of the process.</summary>
public sealed class ErrorTests
{
    [Fact]
    public void Matmul_MisfitShapes_NamesOperationTypesShapesAndReason()
    {
        var failure = Assert.Throws<ExternalException>(() => zeros(2, 3).matmul(zeros(4, 5)));
        Assert.Equal("matmul(Float32 (2, 3), Float32 (4, 5)): mat1 and mat2 shapes cannot be multiplied (2x3 and 4x5)", failure.Message);
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Call_Mistake_ThrowsOneLineWithoutNativeTraces(string mistake)
    {
        var failure = Assert.ThrowsAny<Exception>(() => Calls[mistake]());
        Assert.True(failure is ExternalException or ArgumentException or InvalidOperationException, $"{failure.GetType()}: {failure.Message}");
        Assert.DoesNotContain('\n', failure.Message);
        Assert.DoesNotContain(".cpp", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("frame #", failure.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string> Mistakes => new(Calls.Keys);

    private static readonly Dictionary<string, Action> Calls = new()
    {
        ["index out of range"] = () => zeros(3)[5].ToSingle(),
        ["dimension out of range"] = () => zeros(3).sum(4),
        ["too many indices"] = () => zeros(3)[0, 0].ToSingle(),
        ["view of misfit size"] = () => zeros(2, 3).view(4, 2),
        ["embedding index"] = () => zeros(3, 2).index_select(0, tensor(new long[] { 7 })),
        ["gather with float index"] = () => zeros(3).gather(0, zeros(3)),
        ["bitwise on floats"] = () => (zeros(3) & zeros(3)).Dispose(),
        ["bmm of two dimensions"] = () => zeros(2, 2).bmm(zeros(2, 2)),
        ["cat of nothing"] = () => cat([], 0),
        ["cat of misfit shapes"] = () => cat([zeros(2, 3), zeros(2, 4)], 0),
        ["cat with null"] = () => cat([zeros(2), null!], 0),
        ["null operand"] = () => (zeros(2) + (Tensor)null!).Dispose(),
        ["null input"] = () => torch.abs(null!),
        ["item of many"] = () => zeros(3).item<float>(),
        ["item of wrong type"] = () => zeros(1).item<double>(),
        ["data of wrong type"] = () => zeros(3).data<int>(),
        ["data of unknown type"] = () => zeros(3).data<char>(),
        ["array of strings"] = () => from_array(new[] { "a" }),
        ["array that does not fill"] = () => tensor(new float[5], [2, 3]),
        ["negative size"] = () => zeros(-1),
        ["huge size"] = () => zeros(long.MaxValue / 8),
        ["backward of no graph"] = () => zeros(1).backward(),
        ["backward of many"] = () => (zeros(3, requires_grad: true) * 2).backward(),
        ["second backward"] = () =>
        {
            var y = zeros(3, requires_grad: true).exp().sum();
            y.backward();
            y.backward();
        },
        ["grad of integers"] = () => zeros(3, int64).requires_grad_(),
        ["in place on a leaf"] = () => zeros(3, requires_grad: true).add_(1),
        ["einsum without sense"] = () => einsum("ij,jk->zz", zeros(2, 2), zeros(2, 2)),
        ["unknown device"] = () => zeros(3, device: "toaster"),
        ["cuda that is not there"] = () => zeros(3).to(new Device(DeviceType.CUDA, 77)),
        ["zero threads"] = () => set_num_threads(0),
        ["no such file"] = () => torch.load("/there/is/no/such.file"),
        ["wrong generator state"] = () => set_rng_state(zeros(4, uint8)),
        ["singular inverse"] = () => zeros(2, 2).inverse(),
        ["kthvalue out of range"] = () => zeros(3).kthvalue(9, 0),
        ["sparse bytes"] = () => zeros(2, 2).t().bytes.Clear(),
        ["gradient of another shape"] = () => zeros(3, requires_grad: true).grad = zeros(4),
        ["mismatched copy"] = () => zeros(3).copy_(zeros(4)),
        ["type promotion in place"] = () => zeros(3, int64).add_(0.5),
    };

    [Fact]
    public void Use_Disposed_SaysSo()
    {
        var x = zeros(3);
        x.Dispose();
        var failure = Assert.Throws<ObjectDisposedException>(() => x + 1);
        Assert.StartsWith("add: one of the tensors is disposed.", failure.Message, StringComparison.Ordinal);
        Assert.Throws<ObjectDisposedException>(() => x.shape);
        Assert.Throws<ObjectDisposedException>(() => x.data<float>());
        Assert.Throws<ObjectDisposedException>(() => x.backward());
        Assert.Throws<ObjectDisposedException>(() => cat([zeros(3), x], 0));
        x.Dispose();
    }

    [Fact]
    public void Accessor_OutOfRange_NamesIndexAndDimension()
    {
        var data = zeros(2, 3).data<float>();
        var failure = Assert.Throws<ArgumentOutOfRangeException>(() => data[1, 3]);
        Assert.StartsWith("Index 3 is not in 0..2 of dimension 1.", failure.Message, StringComparison.Ordinal);
    }
}
