using TorchSharp;
using TorchSharp.Native;

namespace Nnet.LibTorch.Tests.Native;

public class OpTests
{
    [Fact]
    public void Call_MisfitShapes_NamesOperationShapesAndReason()
    {
        using var a = torch.randn(2, 3);
        using var b = torch.randn(4, 5);
        var e = Assert.Throws<System.Runtime.InteropServices.ExternalException>(() => Ops.add_Tensor.Call(a, b));
        Assert.Equal("add(Float32 (2, 3), Float32 (4, 5)): The size of tensor a (3) must match the size of tensor b (5) at non-singleton dimension 1", e.Message);
    }

    [Fact]
    public void Call_NullTensor_SaysWhichArgument()
    {
        using var a = torch.randn(2, 3);
        var e = Assert.Throws<ArgumentException>(() => Ops.add_Tensor.Call(a, Arg.None));
        Assert.Equal("add(Float32 (2, 3)): \"other\" must be Tensor, not null", e.Message);
    }
}
