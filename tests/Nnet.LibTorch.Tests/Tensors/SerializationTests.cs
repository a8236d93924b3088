using TorchSharp;
using static TorchSharp.torch;

namespace Nnet.LibTorch.Tests.Tensors;

public sealed class SerializationTests
{
    [Fact]
    public void Save_Int16_WritesTorchSharpsFormat()
    {
        using var stream = new MemoryStream();
        tensor(new short[,] { { 1, 2, 3 } }).Save(stream);
        Assert.Equal([2, 2, 1, 3, 1, 0, 2, 0, 3, 0], stream.ToArray());
    }

    [Fact]
    public void Load_LongShape_ReadsLeb128()
    {
        using var stream = new MemoryStream();
        var x = arange(300, ScalarType.Byte);
        x.Save(stream);
        Assert.Equal([0, 1, 0xAC, 0x02], stream.ToArray()[..4]);
        stream.Position = 0;
        Assert.True(x.Equals(Tensor.Load(stream)));
    }

    [Fact]
    public void SaveAndLoad_TransposedBfloat16_IsTheSame()
    {
        var path = Path.GetTempFileName();
        try
        {
            var x = rand(3, 5).bfloat16().t();
            torch.save(x, path);
            Assert.True(x.Equals(torch.load(path)));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Load_IntoOtherShape_SaysBoth()
    {
        using var stream = new MemoryStream();
        zeros(2, 3).Save(stream);
        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        var failure = Assert.Throws<ArgumentException>(() => zeros(3, 2).Load(reader));
        Assert.Equal("The file has a Float32 tensor of shape (2, 3) where a Float32 tensor of shape (3, 2) is loaded.", failure.Message);
    }

    [Fact]
    public void Load_OfSomethingElse_SaysSo()
    {
        using var stream = new MemoryStream([0x50, 0x4B, 3, 4]);
        Assert.Throws<InvalidDataException>(() => Tensor.Load(stream));
    }
}
