using System.Globalization;
using System.Text.RegularExpressions;
using Shouldly;

namespace Nnet.Tool.Tests.Examples;

/// <summary>Every example compiles, C# included, reads its real data and trains for a short while.</summary>
public sealed partial class ExampleTests
{
    private const string FashionImages = "fashion-mnist/train-images-idx3-ubyte.gz";
    private const string FashionTest = "fashion-mnist/t10k-images-idx3-ubyte.gz";
    private const string Mnist = "mnist/train-images-idx3-ubyte.gz";

    [ExampleFact([FashionImages, FashionTest])]
    public void FashionMnist_OneShortEpoch_Trains() => Trains("FashionMnist", "Clothes", 640, "accuracy");

    [ExampleFact(["text/tinyshakespeare.txt"])]
    public void CharTransformer_OneShortEpoch_Trains() => Trains("CharTransformer", "Playwright", 200, "perplexity");

    [ExampleFact(["timeseries/ETTh1.csv"])]
    public void Forecast_OneShortEpoch_Trains() => Trains("Forecast", "OilTemperature", 1500, "mean_absolute_error");

    [ExampleFact(["tabular/california_housing.csv"])]
    public void TabularRegression_OneShortEpoch_Trains() => Trains("TabularRegression", "HouseValues", 2000, "r2");

    [ExampleFact(["tabular/adult-train.csv"])]
    public void TabularClassification_OneShortEpoch_Trains() => Trains("TabularClassification", "Income", 4000, "auroc");

    [ExampleFact(["graph/cora/cora.content", "graph/cora/cora.cites"])]
    public void GcnCora_OneEpoch_Trains() => Trains("GcnCora", "Citations", 0, "accuracy");

    [ExampleFact([FashionImages])]
    public void Gan_OneShortEpoch_Trains() => Trains("Gan", "Painters", 640, "train_critic");

    [ExampleFact([FashionImages, FashionTest])]
    public void Vae_OneShortEpoch_Trains() => Trains("Vae", "Autoencoder", 1280, "train_loss");

    [ExampleFact([FashionImages, FashionTest])]
    public void Distillation_OneShortEpoch_TrainsTeacherAndStudent() => Trains("Distillation", "Student", 640, "accuracy");

    [ExampleFact([Mnist, "tabular/digits.csv.gz"])]
    public void FineTuning_OneShortEpoch_TrainsFromTheOtherRecipe() => Trains("FineTuning", "FineTuned", 1760, "accuracy");

    [ExampleFact(["text/sst2-train.tsv", "text/sst2-dev.tsv", "text/sst2-test.tsv"])]
    public void Sentiment_OneShortEpoch_Trains() => Trains("Sentiment", "Praise", 640, "accuracy");

    [ExampleFact(["cifar10/data_batch_1.bin", "cifar10/test_batch_first2000.bin"])]
    public void ResNetCifar10_OneShortEpoch_Trains() => Trains("ResNetCifar10", "Objects", 256, "accuracy");

    [Fact]
    public void Train_WithoutItsData_SaysWhatIsMissingAndWhereItGoes()
    {
        using var example = new ExampleCopy("FashionMnist", 0);
        var nowhere = Directory.CreateTempSubdirectory("nnet-no-data").FullName;
        var (code, _, error) = example.Train("Clothes", nowhere);
        Directory.Delete(nowhere);
        code.ShouldBe(2);
        error.ShouldContain(FashionImages);
        error.ShouldContain(nowhere);
        error.ShouldContain("NNET_DATA");
    }

    private static void Trains(string name, string recipe, int limit, string value)
    {
        using var example = new ExampleCopy(name, limit);
        var (code, output, error) = example.Train(recipe, ExampleCopy.DataRoot);
        error.ShouldBeEmpty();
        code.ShouldBe(0);
        output.ShouldContain(value);
        var loss = double.Parse(TrainingLoss().Match(output).Groups[1].Value, CultureInfo.InvariantCulture);
        loss.ShouldBeInRange(0, 1000);
    }

    [GeneratedRegex(@"epoch=1 train_\w+=([^ ]+)")]
    private static partial Regex TrainingLoss();
}
