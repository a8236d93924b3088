using System.Runtime.CompilerServices;
using System.Text.Json;
using Nnet.Augmentation;
using Nnet.Data;
using Nnet.Data.Reading.Pictures;
using Shouldly;
using static Nnet.Runtime.Tests.Data.Sources;

namespace Nnet.Runtime.Tests.Data;

public sealed class PictureSourceTests : IDisposable
{
    private readonly TempFolder folder = new();

    public static TheoryData<string> Names => [.. Cases().Select(entry => entry.Name).Where(name => !name.EndsWith(".jpg", StringComparison.Ordinal))];

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_EachFormat_GivesPillowsPixels(string name) => CheckPixels(name);

    [JpegTheory]
    [InlineData("rgb.jpg")]
    [InlineData("grey.jpg")]
    public void Read_Jpeg_GivesPillowsPixels(string name) => CheckPixels(name);

    [Theory]
    [InlineData("rgb.png")]
    [InlineData("rgb.ppm")]
    public void Read_TornFile_NamesIt(string name) => CheckTorn(name);

    [JpegTheory]
    [InlineData("rgb.jpg")]
    public void Read_TornJpeg_NamesIt(string name) => CheckTorn(name);

    [Fact]
    public void Read_ChangedByte_FailsTheChecksum()
    {
        var file = Cases().Single(entry => entry.Name == "rgb.png").File;
        file[60] ^= 1;
        Message(() => PictureFile.Read(folder.Write("a.png", file))).ShouldContain("checksum");
    }

    [Fact]
    public void Read_WrittenPng_ComesBack()
    {
        var picture = new Picture(3, 2, 3, [.. Enumerable.Range(0, 18).Select(i => (byte)(i * 13))]);
        PictureFile.Read(folder.Write("a.png", PngWriter.Encode(picture))).Pixels.ShouldBe(picture.Pixels);
    }

    [Fact]
    public void Open_FolderOfClasses_NumbersThemByName()
    {
        var png = Cases().Single(entry => entry.Name == "rgb.png").File;
        folder.Write("set/dog/1.png", png);
        folder.Write("set/cat/2.png", png);
        folder.Write("set/cat/3.png", png);
        folder.Write("set/cat/notes.txt", "no picture");
        using var data = DataSet.Open(Pictures(("size", "4,5")), folder.Path);
        Whole(data).Integers.ShouldBe([0, 0, 1]);
        data.Part("train").Table.WordsOf("label").ShouldBe(["cat", "dog"]);
        Whole(data).Floats.Length.ShouldBe(3 * 3 * 4 * 5);
    }

    [Theory]
    [InlineData("set", 2)]
    [InlineData("set/1.png", 1)]
    public void Open_PicturesWithoutAClassField_NeedsNoFolders(string path, int count)
    {
        var png = Cases().Single(entry => entry.Name == "rgb.png").File;
        folder.Write("set/1.png", png);
        folder.Write("set/more/2.png", png);
        using var data = DataSet.Open(Declare(Of("Images", [path], ("size", "4,5")), Float("image", null, 3, 4, 5)), folder.Path);
        data.Part("train").Samples.Length.ShouldBe(count);
    }

    [Fact]
    public void Assemble_PicturesOfOtherSizes_AreCroppedInTrainingAndEvaluation()
    {
        folder.Write("set/cat/1.png", Cases().Single(entry => entry.Name == "rgb.png").File);
        folder.Write("set/dog/2.png", PngWriter.Encode(new Picture(20, 9, 1, new byte[180])));
        using var data = DataSet.Open(Pictures() with { Augment = [new("image", [Step("RandomResizedCrop", ("size.0", 4), ("size.1", 5))])], Normalize = ["image"] }, folder.Path);
        Whole(data, augmented: true).Floats.Length.ShouldBe(2 * 3 * 4 * 5);
        Whole(data).Floats.ShouldBe(Whole(data, epoch: 1).Floats);
    }

    [Fact]
    public void Assemble_PictureOfOtherSize_NamesIt()
    {
        folder.Write("set/cat/1.png", Cases().Single(entry => entry.Name == "rgb.png").File);
        using var data = DataSet.Open(Pictures(), folder.Path);
        Message(() => Whole(data)).ShouldContain("1.png: \"image\" is float[3, 4, 5], but the image is 3 x 13 x 11");
    }

    [Fact]
    public void ToPlanes_ColourAsGrey_IsPillowsL()
    {
        var grey = new float[1];
        new Picture(1, 1, 3, [200, 100, 50]).ToPlanes(1, grey, 1);
        grey[0].ShouldBe(124);
    }

    private void CheckPixels(string name)
    {
        var (_, file, shape, pixels) = Cases().Single(entry => entry.Name == name);
        var picture = PictureFile.Read(folder.Write(name, file));
        new[] { picture.Height, picture.Width, picture.Channels }.ShouldBe(shape);
        picture.Pixels.ShouldBe(pixels);
    }

    private void CheckTorn(string name)
    {
        var file = Cases().Single(entry => entry.Name == name).File;
        var path = folder.Write(name, file[..(file.Length / 2)]);
        var message = Message(() => PictureFile.Read(path));
        message.ShouldContain(name);
        message.ShouldContain("torn");
    }

    private static DataDefinition Pictures(params (string Name, object Value)[] options) => Declare(Of("Images", ["set"], options), Float("image", new SourcePart("images"), 3, 4, 5), Class("label", 2));

    private static IEnumerable<(string Name, byte[] File, int[] Shape, byte[] Pixels)> Cases([CallerFilePath] string path = "") =>
        File.ReadLines(Path.Combine(Path.GetDirectoryName(path)!, "pictures.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).Select(entry => (
            entry.GetProperty("name").GetString()!,
            entry.GetProperty("file").GetBytesFromBase64(),
            entry.GetProperty("shape").EnumerateArray().Select(size => size.GetInt32()).ToArray(),
            entry.GetProperty("pixels").GetBytesFromBase64()));
}
