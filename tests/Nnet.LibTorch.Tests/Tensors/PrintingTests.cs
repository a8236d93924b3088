using TorchSharp;
using static TorchSharp.torch;

namespace Nnet.LibTorch.Tests.Tensors;

public sealed class PrintingTests
{
    private static readonly float[] Mixed = [0.0f, 3.141f, 6.2834f, 3.14152f, 6.28e-06f, -13.141529f, 0.01f, 4713.14f];

    [Fact]
    public void ToString_Plain_IsMetadata() => Assert.Equal("[2x2], type = Float32, device = cpu", zeros(2, 2).ToString());

    [Fact]
    public void Julia_Matrix_AlignsColumns() => Assert.Equal(
        "[2x4], type = Float32, device = cpu\n        0   3.141 6.2834 3.1415\n 6.28e-06 -13.142   0.01 4713.1\n", tensor(Mixed, [2, 4]).jlstr(newLine: "\n"));

    [Fact]
    public void Julia_ThreeDimensions_HeadsEachMatrix() => Assert.Equal(
        "[2x1x2], type = Int64, device = cpu\n[0,..,..] =\n 0 1\n\n[1,..,..] =\n 2 3\n", arange(4).reshape(2, 1, 2).jlstr(newLine: "\n"));

    [Fact]
    public void Julia_Format_IsUsed() => Assert.Equal(
        "[1x2], type = Float32, device = cpu\n 0.50 2.00\n", tensor(new float[,] { { 0.5f, 2 } }).jlstr("0.00", newLine: "\n"));

    [Fact]
    public void Julia_WideMatrix_LeavesColumnsOut() => Assert.Equal("[1x5], type = Int64, device = cpu\n 0 1 2 3 ...\n", arange(5).reshape(1, 5).jlstr(width: 8, newLine: "\n"));

    [Fact]
    public void Julia_Scalar_ShowsItsValue() => Assert.Equal("[], type = Float32, device = cpu, value = 3.5", tensor(3.5f).jlstr());

    [Fact]
    public void Numpy_Vector_ShowsBothEnds()
    {
        Assert.Equal("[0, 0, 0, 0]", zeros(4).npstr());
        Assert.Equal("[1, 3, 5, ... 195, 197, 199]", tensor(Enumerable.Range(0, 100).Select(x => 2 * x + 1).ToList(), ScalarType.Float32).ToString(numpy));
    }

    [Fact]
    public void Numpy_ThreeDimensions_SeparatesMatrices() => Assert.Equal(
        "[[[0, 3.141, 6.2834, 3.1415]\n  [6.28e-06, -13.142, 0.01, 4713.1]]\n\n [[0, 3.141, 6.2834, 3.1415]\n  [6.28e-06, -13.142, 0.01, 4713.1]]]",
        tensor(Mixed, [1, 2, 4]).repeat(2, 1, 1).npstr(newLine: "\n"));

    [Fact]
    public void Numpy_Complex_ShowsBothParts()
    {
        var values = new System.Numerics.Complex[] { 0, new(1, 4.86), new(2, -1), new(0, 2) };
        Assert.Equal("[0, 1+4.86i, 2-1i, 2i]", tensor(values).npstr());
    }

    [Fact]
    public void CSharp_Tensors_AreArraysInSource()
    {
        Assert.Equal("[4], type = Float32, device = cpu, value = float [] {0f, 0f, 0f, 0f}", zeros(4).cstr());
        Assert.Equal("[2x4], type = Int32, device = cpu, value = \nint [,] {\n {1, 1, 1, 1},\n {1, 1, 1, 1}\n}", ones(2, 4, ScalarType.Int32).cstr(newLine: "\n"));
        Assert.Equal(
            "[10x2x2], type = Int32, device = cpu, value = \nint [,,] {\n {{0, 1},\n  {2, 3}},\n {{4, 5},\n  {6, 7}},\n {{8, 9},\n  {10, 11}},\n ...\n {{28, 29},\n  {30, 31}},\n {{32, 33},\n  {34, 35}},\n {{36, 37},\n  {38, 39}}\n}",
            arange(40, ScalarType.Int32).reshape(10, 2, 2).cstr(newLine: "\n"));
    }

    [Fact]
    public void Meta_AnyStyle_IsMetadata() => Assert.Equal("[2x4], type = Float32, device = meta", zeros(2, 4, device: META).str());

    [Fact]
    public void Recorded_Tensor_IsPrintedWithoutRecording()
    {
        using var scope = NewDisposeScope();
        var x = ones(2, requires_grad: true) * 2;
        var before = scope.DisposablesCount;
        Assert.Equal("[2, 2]", x.npstr());
        Assert.Equal(before, scope.DisposablesCount);
    }
}
