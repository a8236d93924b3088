using Nnet.Data;
using Shouldly;
using static Nnet.Runtime.Tests.Data.Sources;

namespace Nnet.Runtime.Tests.Data;

public sealed class SeriesSourceTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Open_Text_NextIsOneLater()
    {
        folder.Write("a.txt", "abcabd");
        using var data = Text("character", 3, 4);
        var (table, _) = data.Part("train");
        table.Count.ShouldBe(1);
        Row(table, 0, 0, 3).ShouldBe([0, 1, 2]);
        Row(table, 1, 0, 3).ShouldBe([1, 2, 0]);
        table.WordsOf("tokens").ShouldBe(["a", "b", "c", "d"]);
    }

    [Fact]
    public void Open_Words_KeepsTheMostFrequentOnes()
    {
        folder.Write("a.txt", "the cat the dog a cat the end");
        using var data = Text("word", 7, 3);
        Row(data.Part("train").Table, 0, 0, 7).ShouldBe([1, 2, 1, 0, 0, 2, 1]);
    }

    [Fact]
    public void Open_TextWithTooManyCharacters_SaysHowMany()
    {
        folder.Write("a.txt", "abcabd");
        Message(() => Text("character", 3, 3)).ShouldContain("has 4 different tokens, but \"tokens\" is token(3)[3]. Write token(4)");
    }

    [Fact]
    public void Open_Sequence_WindowIsFollowedByItsHorizon()
    {
        folder.Write("a.csv", "month,n\n1,10\n2,20\n3,30\n4,40\n5,50\n");
        using var data = DataSet.Open(Sequence(2, 1), folder.Path);
        var (table, _) = data.Part("train");
        table.Count.ShouldBe(3);
        var (past, next) = (new float[2], new float[1]);
        table.Values[0].Copy(1, past);
        table.Values[1].Copy(1, next);
        past.ShouldBe([20, 30]);
        next.ShouldBe([40]);
    }

    [Fact]
    public void Open_SequenceInOrder_LeavesOutWindowsWhoseTargetsWereTrained()
    {
        folder.Write("a.csv", "month,n\n" + string.Concat(Enumerable.Range(0, 103).Select(i => $"{i},{i}\n")));
        var definition = Sequence(2, 2) with { Split = new ShareSplit([new("train", 0.5, null), new("test", 0.5, null)], 0, null, InOrder: true) };
        using var data = DataSet.Open(definition with { Fields = [definition.Fields[0], Float("next", new ColumnNames(["n"]), 2)] }, folder.Path);
        var (table, train) = data.Part("train");
        var target = new float[2];
        table.Values[1].Copy(train[^1], target);
        var last = target[1];
        table.Values[1].Copy(data.Part("test").Samples[0], target);
        target[0].ShouldBe(last + 1);
    }

    [Fact]
    public void Open_SequenceWithAWord_NamesLineAndColumn()
    {
        folder.Write("a.csv", "month,n\n1,10\n2,x\n3,3\n");
        Message(() => DataSet.Open(Sequence(2, 1), folder.Path)).ShouldContain("line 3, column \"n\": \"past\" is float[2, 1] and takes finite numbers, but there is \"x\"");
    }

    [Fact]
    public void Open_Graph_HasItsEdgesInBothDirections()
    {
        folder.Write("n", "a\t1\t0\tx\nb\t0\t0\ty\nc\t1\t3\tx\n");
        folder.Write("e", "a\tb\nb\ta\nc\tc\nb\tc\n");
        using var data = DataSet.Open(Graph("e", 2), folder.Path);
        data.IsGraph.ShouldBeTrue();
        Whole(data).Floats.ShouldBe([1, 0, 0, 0, 0.25f, 0.75f]);
        Whole(data).Integers.ShouldBe([0, 1, 0]);
        var (name, values, shape) = data.Part("train").Table.Whole.Single();
        name.ShouldBe("edges");
        shape.ShouldBe([2, 4]);
        values.ShouldBe([0, 1, 1, 2, 1, 0, 2, 1]);
    }

    [Fact]
    public void Open_GraphWithUnknownNode_NamesTheLine()
    {
        folder.Write("n", "a\t1\t0\tx\n");
        folder.Write("e", "a\tz\n");
        Message(() => DataSet.Open(Graph("e", 2), folder.Path)).ShouldContain("line 1: there is no node \"z\"");
    }

    [SharedDataFact]
    public void Open_Cora_HasItsNodesEdgesAndParts()
    {
        var source = Of("Graph", ["graph/cora/cora.content", "graph/cora/cora.cites"], ("undirected", true));
        var definition = Declare(source, Float("words", new SourcePart("features"), 1433) with { NormalizeRows = true }, Class("topic", 7, new SourcePart("label"))) with
        {
            Split = new ShareSplit([new("train", null, 140), new("validation", null, 500), new("test", null, 1000)], 0, "topic", false),
        };
        using var data = DataSet.Open(definition, SharedData.Folder);
        var (table, train) = data.Part("train");
        table.Count.ShouldBe(2708);
        table.Whole[0].Shape.ShouldBe([2, 10556]);
        (train.Length, data.Part("validation").Samples.Length, data.Part("test").Samples.Length).ShouldBe((140, 500, 1000));
    }

    [SharedDataFact]
    public void Open_TinyShakespeare_HasItsCharacters()
    {
        var fields = new[] { Token("tokens", 65, 128), Token("next", 65, 128) };
        using var data = DataSet.Open(
            Declare(Of("Text", ["text/tinyshakespeare.txt"], ("unit", "character"), ("context", 128L)), fields) with { Split = new ShareSplit([new("train", 0.9, null), new("validation", 0.1, null)], 0, null, true) },
            SharedData.Folder);
        data.Part("train").Table.WordsOf("tokens").Count.ShouldBe(65);
        data.Part("train").Table.Count.ShouldBe(((1115394 - 129) / 128) + 1);
    }

    [SharedDataFact]
    public void Open_Sst2_ReadsSentencesAsTokens()
    {
        var source = Of("Csv", ["text/sst2-train.tsv"], ("separator", "\t"));
        using var data = DataSet.Open(Declare(source, Token("words", 5000, 40) with { From = new ColumnNumbers([0]) }, Class("label", 2, new ColumnNumbers([1]))), SharedData.Folder);
        data.ClassCounts("train", "label").ShouldBe([3310, 3610]);
        data.Part("train").Table.WordsOf("words").Count.ShouldBe(5000);
    }

    private static long[] Row(Nnet.Data.Samples.SampleTable table, int field, int sample, int length)
    {
        var row = new long[length];
        table.Values[field].Copy(sample, row);
        return row;
    }

    private static DataDefinition Sequence(int window, int horizon) => Declare(
        Of("Sequence", ["a.csv"], ("header", true), ("window", (long)window), ("horizon", (long)horizon)),
        Float("past", new ColumnNames(["n"]), window, 1),
        Float("next", new ColumnNames(["n"]), horizon));

    private static DataDefinition Graph(string edges, long classes) => Declare(
        Of("Graph", ["n", edges], ("undirected", true)), Float("x", new SourcePart("features"), 2) with { NormalizeRows = true }, Class("kind", classes, new SourcePart("label")));

    private DataSet Text(string unit, int context, long words) =>
        DataSet.Open(Declare(Of("Text", ["a.txt"], ("unit", unit), ("context", (long)context)), Token("tokens", words, context), Token("next", words, context)), folder.Path);
}
