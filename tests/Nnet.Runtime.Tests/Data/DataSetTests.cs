using Nnet.Data;
using Nnet.Data.Batches;
using Shouldly;
using static Nnet.Runtime.Tests.Data.Sources;

namespace Nnet.Runtime.Tests.Data;

public sealed class DataSetTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Normalizations_OfTheTrainingPart_GiveItMeanZeroAndDeviationOne()
    {
        using var data = Open(Table() with { Normalize = ["x"], Split = new ShareSplit([new("train", 0.6, null), new("test", 0.4, null)], 1, null, InOrder: true) });
        var train = Whole(data).Floats.Chunk(2).ToArray();
        for (var column = 0; column < 2; column++)
        {
            train.Average(row => row[column]).ShouldBe(0, 1e-5);
            Math.Sqrt(train.Average(row => row[column] * row[column])).ShouldBe(1, 1e-5);
        }

        Whole(data, "test").Floats.Chunk(2).Average(row => row[0]).ShouldBeGreaterThan(1);
    }

    [Fact]
    public void Normalizations_ConstantColumn_IsNotDividedByZero()
    {
        folder.Write("a.csv", "5,0\n5,1\n");
        using var data = DataSet.Open(Declare(Of("Csv", ["a.csv"]), Float("x", new ColumnNumbers([0]))) with { Normalize = ["x"] }, folder.Path);
        Whole(data).Floats.ShouldBe([0, 0]);
    }

    [Fact]
    public void Undo_OfNormalized_GivesTheNumbersBack()
    {
        using var plain = Open(Table());
        using var data = Open(Table() with { Normalize = ["x"] });
        var values = Whole(data).Floats;
        for (var row = 0; row < values.Length; row += 2)
        {
            data.Normalizations[0].Undo(values.AsSpan(row, 2), isImage: false);
        }

        values.ShouldBe(Whole(plain).Floats, 1e-3);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Assemble_OnAnyNumberOfWorkers_GivesTheSameBatches(int workers)
    {
        using var data = Open(Table() with { Augment = [new("x", [Step("GaussianNoise")])] });
        Epoch(data, workers).ShouldBe(Epoch(data, 0));
    }

    [Fact]
    public void Assemble_OtherEpoch_AugmentsOtherwiseButKeepsLabels()
    {
        using var data = Open(Table() with { Augment = [new("x", [Step("GaussianNoise")])] });
        var (first, second) = (Whole(data, augmented: true), Whole(data, augmented: true, epoch: 1));
        second.Floats.ShouldNotBe(first.Floats);
        second.Integers.ShouldBe(first.Integers);
        Whole(data, augmented: true).Floats.ShouldBe(first.Floats);
        Whole(data, augmented: true, seed: 2).Floats.ShouldNotBe(first.Floats);
        Whole(data, epoch: 1).Floats.ShouldBe(Whole(data).Floats);
    }

    [Fact]
    public void Assemble_ManyBatches_ReusesItsBuffers()
    {
        using var data = Open(Table());
        var assembler = new BatchAssembler(data, data.Part("train").Table, augmented: true, seed: 1);
        var first = assembler.Assemble([1, 2, 3], 0);
        first.Dispose();
        assembler.Assemble([4, 5, 6], 0).ShouldBeSameAs(first);
        assembler.Assemble([4, 5, 6], 0).ShouldNotBeSameAs(first);
    }

    [Fact]
    public void Assemble_MixUp_CarriesThePartnersLabels()
    {
        using var data = Open(Table() with { Augment = [new("x", [Step("MixUp", ("alpha", 1))])] });
        var (table, samples) = data.Part("train");
        using var buffers = new BatchAssembler(data, table, augmented: true, seed: 1).Assemble(samples, 0);
        var mix = buffers.Mix.ShouldNotBeNull();
        mix.Partners.Order().ShouldBe(buffers.Integers(1).Order());
        mix.Share.ShouldBeInRange(0, 1);
        using var evaluated = new BatchAssembler(data, table, augmented: false, seed: 1).Assemble(samples, 0);
        evaluated.Mix.ShouldBeNull();
    }

    [Fact]
    public void Order_Balanced_DrawsClassesEquallyOften()
    {
        folder.Write("a.csv", string.Concat(Enumerable.Range(0, 100).Select(i => $"{i},0,{(i < 90 ? 0 : 1)}\n")));
        using var data = DataSet.Open(Table() with { Balanced = "label" }, folder.Path);
        var (table, samples) = data.Part("train");
        var order = EpochOrder.Of(data.Definition, table, samples, 1, 0);
        order.Length.ShouldBe(100);
        order.Count(sample => sample >= 90).ShouldBe(50);
        order.Where(sample => sample >= 90).GroupBy(sample => sample).ShouldAllBe(group => group.Count() == 5);
        EpochOrder.Of(data.Definition, table, samples, 1, 1).ShouldNotBe(order);
        EpochOrder.Of(data.Definition, table, samples, 1, 0).ShouldBe(order);
    }

    [Fact]
    public void Order_WithoutShuffle_IsThatOfTheFile()
    {
        using var data = Open(Table() with { Shuffle = false });
        var (table, samples) = data.Part("train");
        EpochOrder.Of(data.Definition, table, samples, 1, 3).ShouldBe(samples);
    }

    [Fact]
    public void ClassWeights_OfUnequalClasses_MakeThemCountAlike()
    {
        folder.Write("a.csv", string.Concat(Enumerable.Range(0, 100).Select(i => $"{i},0,{(i < 80 ? 0 : 1)}\n")));
        using var data = DataSet.Open(Table() with { ClassWeights = "label" }, folder.Path);
        data.ClassWeights.ShouldBe([0.625f, 2.5f]);
    }

    [Fact]
    public void Subset_PerClass_TakesSoManyOfEach()
    {
        using var data = Open(Table() with { Subset = new(8, true) });
        data.ClassCounts("train", "label").ShouldBe([8, 8]);
        using var total = Open(Table() with { Subset = new(11, false) });
        total.ClassCounts("train", "label").Order().ShouldBe([5, 6]);
        using var share = Open(Table() with { Subset = new(0.5, false) });
        share.ClassCounts("train", "label").ShouldBe([25, 25]);
    }

    [Fact]
    public void Limit_WithSplit_DrawsSoManyBeforeDividing()
    {
        using var data = Open(Table() with { Limit = 40, Split = new ShareSplit([new("train", 0.5, null), new("test", 0.5, null)], 1, "label", false) });
        (data.Part("train").Samples.Length + data.Part("test").Samples.Length).ShouldBe(40);
    }

    [Fact]
    public void Open_SourceOfTheTestPart_IsReadWhenItIsUsed()
    {
        folder.Write("a.csv", "1,2,0\n3,4,1\n");
        folder.Write("test.csv", "1,2\n");
        using var data = DataSet.Open(Table() with { Sources = [new("train", "Csv", ["a.csv"], new Dictionary<string, object>()), new("test", "Csv", ["test.csv"], new Dictionary<string, object>())] }, folder.Path);
        data.Has("test").ShouldBeTrue();
        Message(() => data.Part("test")).ShouldContain("test.csv");
        File.Delete(Path.Combine(folder.Path, "test.csv"));
        Message(() => DataSet.Open(data.Definition, folder.Path)).ShouldContain("\"test.csv\" is not in");
    }

    [Fact]
    public void Part_ThatThereIsNot_SaysHowToGetIt()
    {
        using var data = Open(Table());
        Message(() => data.Part("validation")).ShouldContain("Give it a share in \"split\"");
    }

    [Fact]
    public void Open_NormalizedClassField_SaysWhy() => Message(() => Open(Table() with { Normalize = ["label"] })).ShouldContain("cannot be normalized");

    [Fact]
    public void Run_FailingBatch_GivesItsErrorAndEnds()
    {
        var queue = BatchQueue.Run<BatchBuffers>(5, i => i == 2 ? throw new DataException("torn") : null!, 2);
        Message(() => queue.Count()).ShouldBe("torn");
    }

    [Fact]
    public void Open_CustomSource_TakesItsSamples()
    {
        var source = Of("Custom", []) with { Custom = () => Enumerable.Range(0, 5).Select(i => new CustomSample([new float[] { i, i + 1 }, new long[] { i % 2 }])) };
        using var data = DataSet.Open(Declare(source, Float("x", null, 2), Class("label", 2)), folder.Path);
        Whole(data).Floats.ShouldBe([0, 1, 1, 2, 2, 3, 3, 4, 4, 5]);
        var wrong = source with { Custom = () => [new CustomSample([new float[] { 1 }, new long[] { 0 }])] };
        Message(() => DataSet.Open(Declare(wrong, Float("x", null, 2), Class("label", 2)), folder.Path)).ShouldContain("sample 0 of the Custom source: \"x\" is float[2] and has 2 values, but gets 1");
        var outside = source with { Custom = () => [new CustomSample([new float[] { 1, 2 }, new long[] { 2 }])] };
        Message(() => DataSet.Open(Declare(outside, Float("x", null, 2), Class("label", 2)), folder.Path)).ShouldContain("from 0 to 1, but there is \"2\"");
    }

    private static DataDefinition Table() => Declare(Of("Csv", ["a.csv"]), Float("x", new ColumnRange(0, 2), 2), Class("label", 2, new ColumnNumbers([2])));

    private static float[] Epoch(DataSet data, int workers)
    {
        var (table, samples) = data.Part("train");
        var assembler = new BatchAssembler(data, table, augmented: true, seed: 1);
        return [.. BatchQueue.Run(10, i => assembler.Assemble(samples.AsSpan(i * 10, 10), 0), workers).SelectMany(buffers => buffers.Floats(0).ToArray())];
    }

    private DataSet Open(DataDefinition definition)
    {
        folder.Write("a.csv", string.Concat(Enumerable.Range(0, 100).Select(i => $"{i},{1000 + (i * i)},{i % 2}\n")));
        return DataSet.Open(definition, folder.Path);
    }
}
