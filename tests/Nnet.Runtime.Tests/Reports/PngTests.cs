using System.Buffers.Binary;
using System.IO.Compression;
using Nnet.Reports;
using Shouldly;
using static TorchSharp.torch;

namespace Nnet.Runtime.Tests.Reports;

public sealed class PngTests
{
    [Fact]
    public void Encode_Grey_KeepsEachValue()
    {
        var png = Png.Encode([0, 0.5f, 1, 2, -1, 0.25f], 1, 2, 3, 0, 1);
        png[..8].ShouldBe([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        Rows(png).ShouldBe([0, 0, 127, 255, 0, 255, 0, 63]);
    }

    [Fact]
    public void Encode_Colours_AreInterleaved() => Rows(Png.Encode([1, 0, 0, 1, 0, 1], 3, 1, 2, 0, 1)).ShouldBe([0, 255, 0, 0, 0, 255, 255]);

    [Fact]
    public void Encode_TooFewValues_Throws() => Should.Throw<ArgumentException>(() => Png.Encode([1, 2], 1, 2, 2, 0, 1)).Message.ShouldContain("1 x 2 x 2");

    [Fact]
    public void Grid_ThreePicturesTwoAcross_HasASecondRow()
    {
        using var pictures = tensor(new float[] { 0, 1, 1 }).reshape(3, 1, 1, 1);
        Rows(PictureGrid.Encode(pictures, 2, 0, 1, out var height, out var width)).ShouldBe([0, 0, 255, 0, 255, 0]);
        (height, width).ShouldBe((2, 2));
    }

    /// <summary>The rows of a picture with one IDAT chunk: 33 bytes of signature and header, then length, name, data.</summary>
    private static byte[] Rows(byte[] png)
    {
        var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(33));
        using var zlib = new ZLibStream(new MemoryStream(png, 41, length), CompressionMode.Decompress);
        using var rows = new MemoryStream();
        zlib.CopyTo(rows);
        return rows.ToArray();
    }
}
