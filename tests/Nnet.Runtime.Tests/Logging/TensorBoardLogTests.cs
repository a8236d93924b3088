using System.Buffers.Binary;
using System.Text;
using Nnet.Callbacks;
using Nnet.Hyperparameters;
using Nnet.Runtime.Tests.Training;
using Nnet.Training;
using Shouldly;

namespace Nnet.Runtime.Tests.Logging;

public sealed class TensorBoardLogTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("nnet-tensorboard").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Run_TwoEpochs_LogsScalarsHistogramsPicturesTextsAndHyperparameters()
    {
        var recipe = new DigitsRecipe();
        var result = new Trainer(recipe, new HyperparameterValues(recipe.Hyperparameters), new TrainingOptions
        {
            DataRoot = DigitsRecipe.Root,
            RunsRoot = folder,
            Epochs = 2,
            Program = [("digits.nnet", "network Tiny")],
            Callbacks = [new TensorBoardLog([("network.width", 16L)])],
        }).Run();
        var entries = EventReader.Read(Directory.GetFiles(Path.Combine(result.Folder!, "tensorboard")).ShouldHaveSingleItem());

        entries.Count(entry => entry is { Kind: "scalar", Tag: "loss/validation" }).ShouldBe(2);
        var weights = entries.Where(entry => entry.Kind == "histogram" && entry.Tag.StartsWith("weights/", StringComparison.Ordinal)).ToArray();
        var gradients = entries.Where(entry => entry.Kind == "histogram" && entry.Tag.StartsWith("gradients/", StringComparison.Ordinal)).ToArray();
        weights.Select(entry => entry.Tag[8..]).ShouldBe(gradients.Select(entry => entry.Tag[10..]), ignoreOrder: true);
        weights.GroupBy(entry => entry.Tag).ShouldAllBe(layer => layer.Count() == 2);
        weights.Concat(gradients).ShouldAllBe(entry => CountsAddUp(entry.Content));

        var picture = EventReader.Fields(entries.Single(entry => entry.Kind == "image").Content);
        var png = picture.Single(field => field.Number == 4).Bytes!;
        BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)).ShouldBe((int)picture.Single(field => field.Number == 1).Number64);
        BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)).ShouldBe(64);

        var texts = entries.Where(entry => entry.Kind == "text").ToDictionary(entry => entry.Tag, entry => Encoding.UTF8.GetString(entry.Content));
        texts["program/digits/text_summary"].ShouldContain("network Tiny");
        texts.ShouldContain(text => text.Key.StartsWith("network/", StringComparison.Ordinal) && text.Value.Contains("| layer |", StringComparison.Ordinal));
        entries.Where(entry => entry.Kind == "hparams").Select(entry => entry.Tag).ShouldBe(["_hparams_/experiment", "_hparams_/session_start_info", "_hparams_/session_end_info"]);
    }

    /// <summary>HistogramProto: num 3, bucket_limit 6 and bucket 7, packed doubles.</summary>
    private static bool CountsAddUp(byte[] histogram)
    {
        var fields = EventReader.Fields(histogram);
        var counts = Doubles(fields.Single(field => field.Number == 7).Bytes!);
        var limits = Doubles(fields.Single(field => field.Number == 6).Bytes!);
        return counts.Sum() == fields.Single(field => field.Number == 3).Number64 && counts.Length == limits.Length && limits.SequenceEqual(limits.Order());
    }

    private static double[] Doubles(byte[] packed) => [.. packed.Chunk(8).Select(bytes => BinaryPrimitives.ReadDoubleLittleEndian(bytes))];
}
