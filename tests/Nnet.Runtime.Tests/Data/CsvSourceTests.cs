using Nnet.Data;
using Shouldly;
using static Nnet.Runtime.Tests.Data.Sources;

namespace Nnet.Runtime.Tests.Data;

public sealed class CsvSourceTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Open_HeaderAndSpan_TakesColumnsByName()
    {
        folder.Write("a.csv", "id,age,sex,bmi,kind\n7,1,2,3,cat\n8,4,5,6,dog\n");
        using var data = Open(Csv(("header", true)), Float("features", new ColumnSpan("age", "bmi"), 3), Class("kind", 2, new ColumnNames(["kind"])));
        Whole(data).Floats.ShouldBe([1, 2, 3, 4, 5, 6]);
        Whole(data).Integers.ShouldBe([0, 1]);
        data.Part("train").Table.WordsOf("kind").ShouldBe(["cat", "dog"]);
    }

    [Fact]
    public void Open_CategoricalColumn_IsOneHotInTheOrderOfTheAlphabet()
    {
        folder.Write("a.csv", "1.5, b\n2.5, a\n3.5, c\n");
        using var data = Open(Csv(("categorical", "1")), Float("x", new ColumnRange(0, 2), 4));
        Whole(data).Floats.ShouldBe([1.5f, 0, 1, 0, 2.5f, 1, 0, 0, 3.5f, 0, 0, 1]);
    }

    [Fact]
    public void Open_CategoricalColumnOfOtherWidth_SaysTheRightType()
    {
        folder.Write("a.csv", "1,b\n2,a\n3,c\n");
        Message(() => Open(Csv(("categorical", "1")), Float("x", new ColumnRange(0, 2), 3))).ShouldContain("Write float[4]");
    }

    [Fact]
    public void Open_MissingMean_IsTheMeanOfTheTrainingPartOnly()
    {
        folder.Write("a.csv", "1\n\n3\n?\n100\n".Replace("\n\n", "\n?\n", StringComparison.Ordinal));
        using var data = DataSet.Open(
            Declare(Csv(("missing", "mean"), ("missing_value", "?")), Float("x", new ColumnNumbers([0]))) with
            {
                Split = new ShareSplit([new("train", null, 3), new("test", null, 2)], 0, null, InOrder: true),
            },
            folder.Path);
        Whole(data).Floats.ShouldBe([1, 2, 3]);
        Whole(data, "test").Floats.ShouldBe([2, 100]);
    }

    [Fact]
    public void Open_MissingSkip_LeavesTheRowOut()
    {
        folder.Write("a.csv", "1,5\n2,\n3,7\n");
        using var data = Open(Csv(("missing", "skip")), Float("x", new ColumnRange(0, 2), 2));
        Whole(data).Floats.ShouldBe([1, 5, 3, 7]);
    }

    [Fact]
    public void Open_FieldsWithGapsOfTheirOwn_KeepTheirOwnRule()
    {
        folder.Write("a.csv", "1,5,0\n,6,1\n3,,1\n5,7,\n");
        using var data = Open(Csv(), Float("x", new ColumnNumbers([0])) with { Missing = MissingPolicy.Zero }, Float("y", new ColumnNumbers([1])) with { Missing = MissingPolicy.Skip }, Class("k", 2, new ColumnNumbers([2])) with { Missing = MissingPolicy.Skip });
        Whole(data).Floats.ShouldBe([1, 0]);
        Whole(data).Integers.ShouldBe([0, 1]);
    }

    [Fact]
    public void Open_GivenClassWeights_AreTheWeightsOfTheLoss()
    {
        folder.Write("a.csv", "1,0\n2,1\n3,1\n");
        using var data = DataSet.Open(Declare(Csv(), Float("x", new ColumnNumbers([0])), Class("k", 2, new ColumnNumbers([1]))) with { ClassWeights = "k", GivenClassWeights = [1, 2.5] }, folder.Path);
        data.ClassWeights.ShouldBe([1f, 2.5f]);
    }

    [Fact]
    public void Open_TextColumn_BecomesTokensOfTheTrainingVocabulary()
    {
        folder.Write("a.tsv", "a good \"film\"\t1\na good a\t0\nnever seen film\t1\n");
        using var data = DataSet.Open(
            Declare(Csv(("separator", "\t")) with { Files = ["a.tsv"] }, Token("words", 4, 4) with { From = new ColumnNumbers([0]) }) with { Split = new ShareSplit([new("train", null, 2), new("test", null, 1)], 0, null, InOrder: true) },
            folder.Path);
        Whole(data).Integers.ShouldBe([2, 3, 1, 0, 2, 3, 2, 0]);
        Whole(data, "test").Integers.ShouldBe([1, 1, 1, 0]);
        data.Part("train").Table.WordsOf("words").ShouldBe(["<pad>", "<unknown>", "a", "good"]);
    }

    [Theory]
    [InlineData("1,2,0\n3,4\n", "line 2: the row has 2 cells, the first row has 3")]
    [InlineData("1,2,0\n3,x,1\n", "line 2, column 1: \"x\" is float[2] and takes numbers, but there is \"x\"")]
    [InlineData("1,2,0\n3,NaN,1\n", "line 2, column 1: \"x\" is float[2] and takes finite numbers, but there is \"NaN\"")]
    [InlineData("1,2,0\n3,,1\n", "The value is missing")]
    [InlineData("1,2,0\n3,4,2\n", "line 2, column 2: \"label\" is class(2) and takes a whole number from 0 to 1, or words, but there is \"2\"")]
    [InlineData("1,2,a\n3,4,b\n5,6,c\n", "there are 3 different words: a, b, c")]
    [InlineData("1,2\n", "column 2, but a row has only 2 cells")]
    [InlineData("", "there are no rows")]
    public void Open_WrongFile_NamesFileRowAndColumn(string text, string expected)
    {
        folder.Write("a.csv", text);
        var message = Message(() => Open(Csv(), Float("x", new ColumnRange(0, 2), 2), Class("label", 2, new ColumnNumbers([2]))));
        message.ShouldContain(expected);
        message.ShouldContain("a.csv");
    }

    [Fact]
    public void Open_MistypedColumn_OffersTheNearestOne()
    {
        folder.Write("a.csv", "age,weight\n1,2\n");
        Message(() => Open(Csv(("header", true)), Float("x", new ColumnNames(["wieght"])))).ShouldContain("Did you mean \"weight\"?");
    }

    [Fact]
    public void Open_MistypedFile_OffersTheNearestOne()
    {
        folder.Write("data.csv", "1\n");
        var message = Message(() => DataSet.Open(Declare(Of("Csv", ["dta.csv"]), Float("x", null)), folder.Path));
        message.ShouldContain("\"data.csv\"");
        message.ShouldContain("NNET_DATA");
    }

    [Fact]
    public void Part_CategoryThatTheTrainingPartLacks_IsAnErrorWithItsPlace()
    {
        folder.Write("train.csv", "1,<=50K\n2,>50K\n");
        folder.Write("test.csv", "3,<=50K\n4,>50K.\n");
        using var data = DataSet.Open(
            Declare(Of("Csv", ["train.csv"]), Float("x", new ColumnNumbers([0])), Class("income", 2, new ColumnNumbers([1]))) with
            {
                Sources = [new("train", "Csv", ["train.csv"], new Dictionary<string, object>()), new("test", "Csv", ["test.csv"], new Dictionary<string, object>())],
            },
            folder.Path);
        var message = Message(() => data.Part("test"));
        message.ShouldContain("test.csv, line 2, column 1: \"income\" has no category \">50K.\"");
        message.ShouldContain("Did you mean \">50K\"?");
    }

    [Fact]
    public void Open_SmallMemoryLimit_GivesTheSameValuesFromAFile()
    {
        folder.Write("a.csv", string.Concat(Enumerable.Range(0, 500).Select(i => $"{i},{i * 2},{i % 2}\n")));
        using var inMemory = Open(Csv(), Float("x", new ColumnRange(0, 2), 2), Class("label", 2, new ColumnNumbers([2])));
        using var inFile = DataSet.Open(inMemory.Definition, folder.Path, memoryLimit: 100);
        Whole(inFile).Floats.ShouldBe(Whole(inMemory).Floats);
    }

    [SharedDataFact]
    public void Open_Adult_ReadsCategoriesAndMissingValues()
    {
        var source = Of("Csv", ["tabular/adult-train.csv"], ("categorical", "1,5,6,7,8,9"), ("missing_value", "?"), ("missing", "zero"));
        var columns = new ColumnNumbers([0, 1, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
        using var data = DataSet.Open(Declare(source, Float("features", columns, 5 + 9 + 7 + 15 + 6 + 5 + 2), Class("income", 2, new ColumnNumbers([14]))), SharedData.Folder);
        data.Part("train").Samples.Length.ShouldBe(32561);
        data.ClassCounts("train", "income").ShouldBe([24720, 7841]);
    }

    private static SourceDefinition Csv(params (string Name, object Value)[] options) => Of("Csv", ["a.csv"], options);

    private DataSet Open(SourceDefinition source, params FieldDefinition[] fields)
    {
        var files = Directory.EnumerateFiles(folder.Path).Select(Path.GetFileName).ToArray();
        return DataSet.Open(Declare(source with { Files = [files.Single()!] }, fields), folder.Path);
    }
}
