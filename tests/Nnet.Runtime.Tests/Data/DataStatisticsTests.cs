using Nnet.Data;
using Nnet.Data.Samples;
using Shouldly;
using static Nnet.Runtime.Tests.Data.Sources;

namespace Nnet.Runtime.Tests.Data;

/// <summary>What a training part decided goes with the weights, and counts for other data.</summary>
public sealed class DataStatisticsTests : IDisposable
{
    private static readonly SourceDefinition Csv = Of("Csv", ["a.csv"], ("header", true), ("missing", "mean"));
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Open_OtherDataWithStatistics_NormalizesAndFillsAsTheTrainingPartDid()
    {
        var known = Trained();
        folder.Write("a.csv", "x,kind\n10,a\n,b\n");
        using var data = DataSet.Open(Definition(), folder.Path, known: known);
        data.Normalizations.Single().Mean.ShouldBe([3]);
        Whole(data).Floats.ShouldBe([(10 - 3) / MathF.Sqrt(2), 0]);
    }

    [Fact]
    public void Open_OtherVocabulary_KeepsTheTrainingParts()
    {
        var definition = Declare(Of("Csv", ["a.csv"], ("header", true)), Token("text", 6, 3));
        folder.Write("a.csv", "text\ngood good film\nbad film good\n");
        DataStatistics known;
        using (var trained = DataSet.Open(definition, folder.Path))
        {
            known = DataStatistics.Of(trained.Statistics.ToMetadata())!;
        }

        known.Vocabularies["text"].ShouldBe(["<pad>", "<unknown>", "good", "film", "bad"]);
        folder.Write("a.csv", "text\nbad bad\nnew film\n");
        using var data = DataSet.Open(definition, folder.Path, known: known);
        Whole(data).Integers.ShouldBe([4, 4, 0, 1, 3, 0]);
    }

    [Fact]
    public void Open_DataOfOtherClasses_KeepsTheNumbersAndNamesAClassThatIsNew()
    {
        var known = Trained();
        folder.Write("a.csv", "x,kind\n1,b\n");
        using (var data = DataSet.Open(Definition(), folder.Path, known: known))
        {
            Whole(data).Integers.ShouldBe([1]);
        }

        folder.Write("a.csv", "x,kind\n1,b\n1,A\n");
        Message(() => DataSet.Open(Definition(), folder.Path, known: known)).ShouldContain("line 3, column \"kind\": \"kind\" has no category \"A\" in the training part");
    }

    [Fact]
    public void Metadata_OfAFileFromElsewhere_HasNone() => DataStatistics.Of(new Dictionary<string, string> { ["format"] = "pt" }).ShouldBeNull();

    private static DataDefinition Definition() => Declare(Csv, Float("x", null), Class("kind", 2)) with { Normalize = ["x"] };

    private DataStatistics Trained()
    {
        folder.Write("a.csv", "x,kind\n1,a\n,b\n5,a\n3,b\n");
        using var data = DataSet.Open(Definition(), folder.Path);
        return DataStatistics.Of(data.Statistics.ToMetadata())!;
    }
}
