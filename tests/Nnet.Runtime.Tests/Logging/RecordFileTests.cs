using System.Buffers;
using System.Text;
using Nnet.Logging.TensorBoard;
using Shouldly;

namespace Nnet.Runtime.Tests.Logging;

public sealed class RecordFileTests
{
    [Fact]
    public void Checksum_PublishedVectors_Agree()
    {
        RecordFile.Checksum("123456789"u8).ShouldBe(0xe3069283u);
        RecordFile.Checksum(new byte[32]).ShouldBe(0x8a9136aau);
        RecordFile.MaskedChecksum([0x1a, 0x11, .. Encoding.ASCII.GetBytes("CRC test, one two")]).ShouldBe(0x5794d08au);
    }

    [Fact]
    public void Write_ThenRead_GivesTheRecords()
    {
        var written = new ArrayBufferWriter<byte>();
        RecordFile.Write(written, [1, 2, 3]);
        RecordFile.Write(written, []);
        RecordFile.Read(new MemoryStream(written.WrittenSpan.ToArray())).ShouldBe([[1, 2, 3], []]);
    }

    [Fact]
    public void Read_DamagedData_EndsThere()
    {
        var written = new ArrayBufferWriter<byte>();
        RecordFile.Write(written, [1, 2, 3]);
        RecordFile.Write(written, [4, 5, 6]);
        var bytes = written.WrittenSpan.ToArray();
        bytes[^5] ^= 1;
        RecordFile.Read(new MemoryStream(bytes)).ToArray().ShouldHaveSingleItem().ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void EventFile_ScalarsAndHyperparameters_DecodeWithoutDamage()
    {
        var folder = Directory.CreateTempSubdirectory("nnet-events").FullName;
        using (var file = new EventFile(folder))
        {
            file.Begin([("optimizer.lr", 1e-3), ("network.width", 32L), ("optimizer", "Fast")], ["loss/validation"]);
            file.Restart(3);
            file.Scalars(3, [("loss/train", 0.5), ("loss/validation", double.NaN)]);
            file.Histogram(3, "weights", [1, 2, 3]);
            file.End(true);
        }

        using var stream = File.OpenRead(Directory.GetFiles(folder).ShouldHaveSingleItem());
        var records = RecordFile.Read(stream).ToArray();
        records.Length.ShouldBe(7);
        Encoding.ASCII.GetString(records[0]).ShouldContain("brain.Event:2");
        Encoding.ASCII.GetString(records[4]).ShouldContain("loss/train");
        Encoding.ASCII.GetString(records[4]).ShouldNotContain("loss/validation");
        records[3][9..].ShouldBe([0x10, 3, 0x3a, 2, 0x08, 1]);
        stream.Position.ShouldBe(stream.Length);
        Directory.Delete(folder, recursive: true);
    }
}
