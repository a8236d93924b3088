using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using Nnet.Data;
using Shouldly;
using static Nnet.Runtime.Tests.Data.Sources;

namespace Nnet.Runtime.Tests.Data;

public sealed class ArraySourceTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Open_Idx_ReadsImagesAndLabels(bool packed)
    {
        WriteIdx(packed, labels: [3, 1, 2]);
        using var data = DataSet.Open(Idx(), folder.Path);
        var (floats, integers) = Whole(data);
        floats.ShouldBe([.. Enumerable.Range(0, 12).Select(i => i / 255f)], 1e-7f);
        integers.ShouldBe([3, 1, 2]);
    }

    [Fact]
    public void Open_IdxWithoutMemory_ReadsFromTheFile()
    {
        WriteIdx(packed: true, labels: [3, 1, 2]);
        using var data = DataSet.Open(Idx(), folder.Path, memoryLimit: 1);
        Whole(data).Integers.ShouldBe([3, 1, 2]);
    }

    [Fact]
    public void Open_IdxLabelOutOfRange_NamesTheItem()
    {
        WriteIdx(packed: false, labels: [3, 10, 2]);
        Message(() => DataSet.Open(Idx(), folder.Path)).ShouldContain("item 1: \"label\" is class(10) and takes a whole number from 0 to 9, but there is \"10\"");
    }

    [Fact]
    public void Open_IdxTornGzip_SaysSo()
    {
        WriteIdx(packed: true, labels: [3, 1, 2]);
        var path = Path.Combine(folder.Path, "images");
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^9]);
        Message(() => DataSet.Open(Idx(), folder.Path)).ShouldContain("torn");
    }

    [Theory]
    [InlineData(0, (byte)1, "is no IDX file: it begins with 01000803")]
    [InlineData(2, (byte)0x0D, "elements have type 0x0D")]
    [InlineData(7, (byte)4, "its header promises 4 items")]
    [InlineData(15, (byte)4, "its header promises 3 items of 8 bytes")]
    public void Open_IdxWrongByte_SaysWhatWasExpected(int place, byte value, string expected)
    {
        WriteIdx(packed: false, labels: [3, 1, 2]);
        var path = Path.Combine(folder.Path, "images");
        var bytes = File.ReadAllBytes(path);
        bytes[place] = value;
        File.WriteAllBytes(path, bytes);
        Message(() => DataSet.Open(Idx(), folder.Path)).ShouldContain(expected);
    }

    [Fact]
    public void Open_IdxOfOtherShape_NamesBoth()
    {
        WriteIdx(packed: false, labels: [3, 1, 2]);
        var definition = Idx();
        Message(() => DataSet.Open(definition with { Fields = [Float("image", new SourcePart("images"), 1, 3, 3), definition.Fields[1]] }, folder.Path))
            .ShouldContain("samples are 2 x 2, but \"image\" is float[1, 3, 3]");
    }

    [Fact]
    public void Open_Cifar_ReadsRecordsOfSeveralFiles()
    {
        folder.Write("a.bin", Record(7, 10));
        folder.Write("b.bin", [.. Record(2, 20), .. Record(9, 30)]);
        using var data = DataSet.Open(Cifar(["a.bin", "b.bin"], 10), folder.Path);
        var (floats, integers) = Whole(data);
        integers.ShouldBe([7, 2, 9]);
        new[] { floats[0], floats[3072], floats[6144] }.ShouldBe([10, 20, 30]);
    }

    [Fact]
    public void Open_Cifar100_TakesFineOrCoarseLabels()
    {
        folder.Write("a.bin", [4, .. Record(77, 10)]);
        using var fine = DataSet.Open(Cifar(["a.bin"], 100), folder.Path);
        using var coarse = DataSet.Open(Cifar(["a.bin"], 20, ("coarse", true)), folder.Path);
        Whole(fine).Integers.ShouldBe([77]);
        Whole(coarse).Integers.ShouldBe([4]);
    }

    [Fact]
    public void Open_TornCifar_SaysSo()
    {
        folder.Write("a.bin", Record(7, 10)[..^1]);
        Message(() => DataSet.Open(Cifar(["a.bin"], 10), folder.Path)).ShouldContain("3072 bytes are no whole number of records of 3073");
    }

    [Fact]
    public void Open_Npy_ReadsFeaturesAndLabels()
    {
        folder.Write("x.npy", Npy("<f4", "(2, 3)", MemoryMarshal.AsBytes<float>([1, 2, 3, 4, 5, 6]).ToArray()));
        folder.Write("y.npy", Npy("<i8", "(2,)", MemoryMarshal.AsBytes<long>([1, 0]).ToArray()));
        using var data = DataSet.Open(Declare(Of("Npy", ["x.npy", "y.npy"]), Float("x", null, 3), Class("label", 2)), folder.Path);
        Whole(data).ShouldBe(([1, 2, 3, 4, 5, 6], [1, 0]), new Pairs());
    }

    [Fact]
    public void Assemble_NpyWithNaN_NamesTheSample()
    {
        folder.Write("x.npy", Npy("<f4", "(2, 3)", MemoryMarshal.AsBytes<float>([1, 2, 3, 4, float.NaN, 6]).ToArray()));
        using var data = DataSet.Open(Declare(Of("Npy", ["x.npy"]), Float("x", null, 3)), folder.Path);
        Message(() => Whole(data)).ShouldContain("x.npy, sample 1, value 1");
    }

    [Fact]
    public void Open_TornNpy_SaysWhatItsHeaderPromises()
    {
        folder.Write("x.npy", Npy("<f4", "(2, 3)", new byte[20]));
        Message(() => DataSet.Open(Declare(Of("Npy", ["x.npy"]), Float("x", null, 3)), folder.Path)).ShouldContain("promises [2, 3], 24 bytes, but 20 follow");
    }

    [Fact]
    public void Open_Npz_TakesArraysByName()
    {
        using (var archive = ZipFile.Open(Path.Combine(folder.Path, "a.npz"), ZipArchiveMode.Create))
        {
            Entry(archive, "image.npy", Npy("|u1", "(2, 2)", [10, 20, 30, 40]));
            Entry(archive, "target.npy", Npy("<f8", "(2,)", MemoryMarshal.AsBytes<double>([0.5, 1.5]).ToArray()));
        }

        using var data = DataSet.Open(Declare(Of("Npz", ["a.npz"]), Float("image", null, 2), Float("y", new SourcePart("target"))), folder.Path);
        Whole(data).Floats.ShouldBe([10, 20, 30, 40]);
        Message(() => DataSet.Open(Declare(Of("Npz", ["a.npz"]), Float("imge", null, 2)), folder.Path)).ShouldContain("Did you mean \"image\"?");
    }

    [Fact]
    public void Open_Safetensors_TakesTensorsByName()
    {
        var header = """{"x":{"dtype":"F32","shape":[2,2],"data_offsets":[0,16]},"label":{"dtype":"I64","shape":[2],"data_offsets":[16,32]}}""";
        folder.Write("a.safetensors", [.. BitConverter.GetBytes((long)header.Length), .. Encoding.UTF8.GetBytes(header), .. MemoryMarshal.AsBytes<float>([1, 2, 3, 4]), .. MemoryMarshal.AsBytes<long>([1, 0])]);
        using var data = DataSet.Open(Declare(Of("Safetensors", ["a.safetensors"]), Float("x", null, 2), Class("label", 2)), folder.Path);
        Whole(data).ShouldBe(([1, 2, 3, 4], [1, 0]), new Pairs());
    }

    [SharedDataFact]
    public void Open_FashionMnist_HasThePublishedMeanAndDeviation()
    {
        var source = Of("Idx", ["fashion-mnist/train-images-idx3-ubyte.gz", "fashion-mnist/train-labels-idx1-ubyte.gz"]);
        using var data = DataSet.Open(
            Declare(source, Float("image", new SourcePart("images"), 1, 28, 28) with { Scale = 1.0 / 255 }, Class("label", 10, new SourcePart("labels"))) with { Normalize = ["image"] }, SharedData.Folder);
        data.ClassCounts("train", "label").ShouldAllBe(count => count == 6000);
        data.Normalizations[0].Mean[0].ShouldBe(0.28604f, 1e-5f);
        data.Normalizations[0].Deviation[0].ShouldBe(0.35302f, 1e-5f);
    }

    [SharedDataFact]
    public void Open_Cifar10_HasItsRecords()
    {
        using var data = DataSet.Open(Cifar(["cifar10/data_batch_1.bin"], 10), SharedData.Folder);
        data.Part("train").Samples.Length.ShouldBe(10000);
        data.ClassCounts("train", "label").Sum().ShouldBe(10000);
    }

    private static DataDefinition Idx() => Declare(
        Of("Idx", ["images", "labels"]), Float("image", new SourcePart("images"), 1, 2, 2) with { Scale = 1.0 / 255 }, Class("label", 10, new SourcePart("labels")));

    private static DataDefinition Cifar(string[] files, long classes, params (string Name, object Value)[] options) =>
        Declare(Of("Cifar", files, options), Float("image", new SourcePart("images"), 3, 32, 32), Class("label", classes, new SourcePart("labels")));

    private static byte[] Record(byte label, byte pixel) => [label, .. Enumerable.Repeat(pixel, 3072)];

    private static byte[] Npy(string type, string shape, byte[] numbers)
    {
        var header = $"{{'descr': '{type}', 'fortran_order': False, 'shape': {shape}, }}\n";
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(length, (ushort)header.Length);
        return [0x93, .. "NUMPY"u8, 1, 0, .. length, .. Encoding.ASCII.GetBytes(header), .. numbers];
    }

    private static void Entry(ZipArchive archive, string name, byte[] bytes)
    {
        using var stream = archive.CreateEntry(name).Open();
        stream.Write(bytes);
    }

    private void WriteIdx(bool packed, byte[] labels)
    {
        byte[] images = [0, 0, 8, 3, 0, 0, 0, 3, 0, 0, 0, 2, 0, 0, 0, 2, .. Enumerable.Range(0, 12).Select(i => (byte)i)];
        byte[] classes = [0, 0, 8, 1, 0, 0, 0, (byte)labels.Length, .. labels];
        folder.Write("images", packed ? TempFolder.Gzip(images) : images);
        folder.Write("labels", packed ? TempFolder.Gzip(classes) : classes);
    }

    private sealed class Pairs : IEqualityComparer<(float[] Floats, long[] Integers)>
    {
        public bool Equals((float[] Floats, long[] Integers) x, (float[] Floats, long[] Integers) y) => x.Floats.SequenceEqual(y.Floats) && x.Integers.SequenceEqual(y.Integers);

        public int GetHashCode((float[] Floats, long[] Integers) obj) => obj.Floats.Length;
    }
}
