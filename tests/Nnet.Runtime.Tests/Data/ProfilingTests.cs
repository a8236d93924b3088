using Nnet.Data;
using Nnet.Data.Profiling;
using Nnet.Data.Reading.Pictures;
using Shouldly;
using static Nnet.Runtime.Tests.Data.Sources;

namespace Nnet.Runtime.Tests.Data;

public sealed class ProfilingTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Of_Table_GivesCountsAndRanges()
    {
        folder.Write("a.csv", "1,cat\n2,dog\n3,cat\n4,cat\n");
        using var data = Open();
        var profile = DataProfile.Of(data);
        profile.Parts.ShouldBe([new PartProfile("train", 4)]);
        profile.Classes[0].Names.ShouldBe(["cat", "dog"]);
        profile.Classes[0].Counts.ShouldBe([3, 1, 0]);
        var field = profile.Fields.Single();
        (field.Low, field.High, field.Mean).ShouldBe((1, 4, 2.5));
        field.Deviation.ShouldBe(Math.Sqrt(1.25), 1e-9);
    }

    [Fact]
    public void Run_PlantedFaults_FindsExactlyThose()
    {
        var lines = Enumerable.Range(0, 99).Select(i => $"{i},cat").Append("500,ctt").Append("7,cat").Append("8,ctt");
        folder.Write("a.csv", string.Join('\n', lines) + "\n");
        using var data = Open();
        DataCheck.Run(data).Select(finding => finding.Kind).ShouldBe(
            [DataFindingKind.Duplicate, DataFindingKind.Contradiction, DataFindingKind.EmptyClass, DataFindingKind.Imbalance, DataFindingKind.LikelyTypo], ignoreOrder: true);
    }

    [Fact]
    public void Run_CleanTable_FindsNothing()
    {
        folder.Write("a.csv", string.Concat(Enumerable.Range(0, 60).Select(i => $"{i},{"abc"[i % 3]}bird\n")));
        using var data = Open();
        DataCheck.Run(data).ShouldBeEmpty();
    }

    [Fact]
    public void Run_SampleInTwoParts_IsALeak()
    {
        folder.Write("a.csv", "1,aa\n2,bb\n3,cc\n1,aa\n2,zz\n");
        using var data = DataSet.Open(Declare(Of("Csv", ["a.csv"]), Float("x", new ColumnNumbers([0]))) with { Split = new ShareSplit([new("train", 0.6, null), new("test", 0.4, null)], 0, null, true) }, folder.Path);
        DataCheck.Run(data).Select(finding => finding.Kind).ShouldBe([DataFindingKind.Leak, DataFindingKind.Leak]);
    }

    [Fact]
    public void Run_FolderWithTornPicture_NamesIt()
    {
        byte[] Png(int seed) => PngWriter.Encode(new Picture(4, 4, 3, [.. Enumerable.Range(0, 48).Select(i => (byte)((i * 7) + seed))]));
        folder.Write("set/cat/1.png", Png(1));
        folder.Write("set/cat/2.png", Png(2)[..40]);
        folder.Write("set/dog/3.png", Png(3));
        folder.Write("set/dog/4.png", Png(3));
        using var data = DataSet.Open(Declare(Of("Images", ["set"]), Float("image", null, 3, 4, 4), Class("label", 2)), folder.Path);
        var findings = DataCheck.Run(data);
        findings.Select(finding => finding.Kind).ShouldBe([DataFindingKind.Unreadable, DataFindingKind.Duplicate]);
        findings[0].Message.ShouldContain("2.png");
    }

    [Fact]
    public void Png_OfAugmentedImages_IsASheetOfItsSize()
    {
        folder.Write("a.csv", string.Concat(Enumerable.Range(0, 5).Select(i => $"{i},0,255,128\n")));
        using var data = DataSet.Open(Declare(Of("Csv", ["a.csv"]), Float("image", new ColumnRange(0, 4), 1, 2, 2)) with { Augment = [new("image", [Step("HorizontalFlip", ("p", 1))])], Normalize = ["image"] }, folder.Path);
        var sheet = PngDecoder.Decode(AugmentationPreview.Png(data, "image", samples: 2, epochs: 3, seed: 1));
        (sheet.Height, sheet.Width).ShouldBe((2 + (2 * 4), 2 + (4 * 4)));
        sheet.Pixels[(2 * 18) + 2].ShouldBe((byte)0);
        sheet.Pixels[(3 * 18) + 2].ShouldBe((byte)255);
        sheet.Pixels[(3 * 18) + 6].ShouldBe((byte)128);
    }

    private DataSet Open() => DataSet.Open(Declare(Of("Csv", ["a.csv"]), Float("x", new ColumnNumbers([0])), Class("kind", 3, new ColumnNumbers([1]))), folder.Path);
}
