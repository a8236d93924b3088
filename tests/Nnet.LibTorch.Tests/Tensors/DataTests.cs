using TorchSharp;
using static TorchSharp.torch;

namespace Nnet.LibTorch.Tests.Tensors;

public sealed class DataTests
{
    [Fact]
    public void Data_TransposedTensor_ReadsInRowMajorOrder()
    {
        var x = tensor(new float[,] { { 1, 2, 3 }, { 4, 5, 6 } }).t();
        Assert.Equal([1, 4, 2, 5, 3, 6], x.data<float>().ToArray());
        Assert.Equal(5f, x.data<float>()[1, 1]);
        Assert.Equal(new float[,] { { 1, 4 }, { 2, 5 }, { 3, 6 } }, x.data<float>().ToNDArray());
    }

    [Fact]
    public void Data_Written_ChangesTheTensor()
    {
        var x = zeros(2, 2, int64);
        x.data<long>()[1, 0] = 7;
        x.data<long>().CopyFrom([1, 2], tensorIndex: 0);
        Assert.Equal([1, 2, 7, 0], x.data<long>());
    }

    [Theory]
    [InlineData(ScalarType.Byte), InlineData(ScalarType.Int8), InlineData(ScalarType.Int16), InlineData(ScalarType.Int32), InlineData(ScalarType.Int64), InlineData(ScalarType.Float16)]
    [InlineData(ScalarType.BFloat16), InlineData(ScalarType.Float32), InlineData(ScalarType.Float64)]
    public void ToType_SmallNumbers_AreExact(ScalarType type)
    {
        var x = tensor(new[] { 0.0, 1, 2, 100 }).to_type(type);
        Assert.Equal(type, x.dtype);
        Assert.Equal(type.ElementSize(), x.element_size());
        Assert.Equal([0, 1, 2, 100], x.to_type(ScalarType.Float64).data<double>().ToArray());
        Assert.Equal(100, x[3].ToScalar().ToDouble());
    }

    [Fact]
    public void Bfloat16_FromFloat_RoundsToNearestEven()
    {
        float[] values = [1.00390625f, 1.01171875f, 3.14159274f, -0.1f, 1e-40f, float.PositiveInfinity];
        var native = tensor(values).bfloat16().data<BFloat16>().ToArray();
        Assert.Equal(native.Select(value => value.ToSingle()), values.Select(value => new BFloat16(value).ToSingle()));
    }

    [Fact]
    public void Half_Array_ArrivesUnchanged() => Assert.Equal([(Half)1.5f, (Half)(-2)], tensor(new[] { (Half)1.5f, (Half)(-2) }).data<Half>().ToArray());

    [Fact]
    public void Bytes_SetAndRead_AreTheElements()
    {
        var x = zeros(2, int32);
        x.bytes = new byte[] { 1, 0, 0, 0, 2, 1, 0, 0 };
        Assert.Equal([1, 258], x.data<int>().ToArray());
        Assert.Equal(8, x.bytes.Length);
    }

    [Fact]
    public void Tensor_OfArray_CopiesIt()
    {
        var array = new[] { 1f, 2f };
        var x = tensor(array);
        array[0] = 9;
        Assert.Equal([1f, 2f], x.data<float>().ToArray());
    }

    [Fact]
    public void Tensor_OfLongerArray_TakesItsBeginning() => Assert.Equal([1f, 2f], tensor(new[] { 1f, 2f, 3f }, [2]).data<float>().ToArray());

    [Fact]
    public void Tensor_OfEmptyArray_HasNoElements()
    {
        Assert.Equal([0L], tensor(Array.Empty<float>()).shape);
        Assert.Equal([0L, 3], tensor(new long[0, 3]).shape);
        Assert.Empty(zeros(0).data<float>().ToArray());
    }

    [Fact]
    public void Frombuffer_OfArray_SharesIt()
    {
        var array = new[] { 1f, 2f, 3f };
        using var x = frombuffer(array, float32, 2, 1);
        array[1] = 9;
        x[1] = -1;
        Assert.Equal([9f, -1f], x.data<float>().ToArray());
        Assert.Equal(-1f, array[2]);
    }

    [Fact]
    public void Item_EachType_GivesTheNumber()
    {
        Assert.Equal(3, tensor(3).item<int>());
        Assert.Equal(3.5, tensor(3.5).item<double>());
        Assert.True(tensor(true).item<bool>());
        Assert.Equal(2.5f, (float)tensor(2.5));
        Assert.Equal(7L, tensor(7L).ToInt64());
    }

    [Fact]
    public void Tolist_Nested_IsListsOfNumbers()
    {
        var list = Assert.IsType<List<object>>(tensor(new long[,] { { 1, 2 }, { 3, 4 } }).tolist());
        Assert.Equal(new object[] { 3L, 4L }, Assert.IsType<List<object>>(list[1]));
    }

    [Fact]
    public void Stream_WrittenAndRead_IsTheSame()
    {
        using var stream = new MemoryStream();
        var x = rand(3, 4).t();
        x.WriteBytesToStream(stream);
        stream.Position = 0;
        var y = zeros(4, 3);
        y.ReadBytesFromStream(stream);
        Assert.True(x.Equals(y));
    }

    [Fact]
    public void Subscript_Set_WritesOnlyThere()
    {
        var x = zeros(3, 4);
        x[1, 2] = 5;
        x[0, ..2] = tensor(new[] { 1f, 2f });
        x[x == 5] = tensor(-5f);
        x[TensorIndex.Tensor(tensor(new long[] { 2, 2 })), 0] = 3f;
        x.index_put_(tensor(new[] { 1f, 1f }), [tensor(new long[] { 0, 0 }), tensor(new long[] { 3, 3 })], accumulate: true);
        Assert.Equal([1, 2, 0, 2, 0, 0, -5, 0, 3, 0, 0, 0], x.data<float>().ToArray());
    }

    [Fact]
    public void Channels_Last_KeepsShapeAndValues()
    {
        var x = rand(2, 3, 4, 5);
        var y = x.permute(0, 2, 3, 1).contiguous().permute(0, 3, 1, 2);
        Assert.Equal([60L, 1, 15, 3], y.stride());
        Assert.True(x.Equals(y));
    }
}
