using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Data;
using Nnet.Language.Lowering.Values;
using Shouldly;

namespace Nnet.Language.Tests.Semantics.Settings;

public sealed class DataLoweringTests
{
    [Fact]
    public void Data_OfATable_KeepsFieldsPartsAndAugmentation()
    {
        var (data, reporter) = SettingPrograms.Data("""
            data Digits {
                source  Csv("digits.csv")
                field   image: float[1, 8, 8] from columns 0..64, scale 1/16
                field   label: class(kinds)   from column 64
                split   train 70%, validation 15%, test 15%, by label, seed 7
                normalize image
                augment image: Shift(1), Rotate(10)
                class_weights
            }
            """);

        reporter.Found.ShouldBeEmpty();
        data!.Sources.Single().Files.ShouldBe(["digits.csv"]);
        data.Fields.Select(field => field.Type.ToString()).ShouldBe(["float[1, 8, 8]", "class(10)[]"]);
        data.Fields[0].From.ShouldBe(new ColumnRange(0, 64));
        data.Fields[0].Scale.ShouldBe(1.0 / 16);
        var split = data.Split.ShouldBeOfType<ShareSplitIr>();
        split.Parts.Select(part => (part.Part, part.Share)).ShouldBe([(DataPart.Train, 0.7), (DataPart.Validation, 0.15), (DataPart.Test, 0.15)]);
        (split.By, split.Seed, data.Shuffle).ShouldBe(("label", 7UL, true));
        data.Augment.Single().Steps.Select(step => step.Name).ShouldBe(["Shift", "Rotate"]);
        data.Augment.Single().Steps[1].Arguments.Single().ShouldBe(new ArgumentIr("degrees", new NumberValue(10), false));
        data.ClassWeights.ShouldBe("label");
    }

    [Fact]
    public void Data_WithColumnsByName_KeepsTheirEnds()
    {
        var (data, reporter) = SettingPrograms.Data("""
            data Diabetes {
                source Csv("a.csv", header: true)
                field  features: float[10] from columns age to s6
                field  target:   float     from column target
                folds  5, seed 11
            }
            """);

        reporter.Found.ShouldBeEmpty();
        data!.Fields[0].From.ShouldBe(new ColumnSpan("age", "s6"));
        data.Fields[1].Type.Shape.IsScalar.ShouldBeTrue();
        data.Split.ShouldBe(new FoldsIr(5, null, null, 11));
        data.Sources.Single().Options.Single(option => option.Name == "header").ShouldBe(new ArgumentIr("header", new BoolValue(true), false));
    }

    [Fact]
    public void Data_WithCountsInOrder_IsStillShuffledWithinItsTrainingPart()
    {
        var (data, reporter) = SettingPrograms.Data("""
            data Words {
                source Text("a.txt", unit: character, context: 128)
                field  tokens: token(65)[128]
                split  train 140, validation 500, in order
            }
            """);

        reporter.Found.ShouldBeEmpty();
        data!.Shuffle.ShouldBeTrue();
        ((ShareSplitIr)data.Split!).Parts.Select(part => part.Count).ShouldBe([140L, 500L]);
    }

    [Fact]
    public void Data_WithGapsWeightsAndASubset_KeepsThem()
    {
        var (data, reporter) = SettingPrograms.Data("""
            data People {
                source Csv("a.csv", header: true)
                field  person: float[3] from columns age, "net income", height, missing mean, scale 0.5
                field  label: class(2) from columns city, missing skip
                class_weights [1, 2.5]
                subset 40 per class
            }
            """);

        reporter.Found.ShouldBeEmpty();
        data!.Fields[0].From.ShouldBe(new ColumnNames(new[] { "age", "net income", "height" }.ToEquatable()));
        data.Fields.Select(field => (field.Missing, field.Scale)).ShouldBe([("mean", 0.5), ("skip", 1.0)]);
        data.GivenClassWeights.ShouldBe([1, 2.5]);
        data.Subset.ShouldBe(new SubsetIr(null, 40, true));
    }

    [Theory]
    [InlineData("source Csw(\"a\")\n field x: float[2]", "NN2001 2")]
    [InlineData("source Csv(\"a\", heder: true)\n field x: float[2]", "NN2003 2")]
    [InlineData("source Csv(\"a\")\n field x: float[2] from columns 0..3", "NN6002 3")]
    [InlineData("source Csv(\"a\")\n field x: float[2]\n field x: float[3]", "NN2002 4")]
    [InlineData("source Csv(\"a\")\n field x: float[2]\n split train 70%, validation 40%", "NN6002 4")]
    [InlineData("source Csv(\"a\")\n field x: float[2]\n split train 70%, validation 30%, by x", "NN3006 4")]
    [InlineData("source Csv(\"a\")\n field x: float[2]\n augment y: Shift(1)", "NN2001 4")]
    [InlineData("source Csv(\"a\")\n field x: float[2]\n augment x: Rotate(-3)", "NN2004 4")]
    [InlineData("source Csv(\"a\")\n field x: class(2)\n normalize x", "NN3006 4")]
    [InlineData("field x: float[2]", "NN6002 1")]
    [InlineData("source Csv(\"a\")\n field x: float[2], missing average", "NN2004 3")]
    [InlineData("source Csv(\"a\")\n field x: class(2), missing mean", "NN2004 3")]
    [InlineData("source Csv(\"a\")\n field x: class(2)\n class_weights [1, 2, 3]", "NN6002 4")]
    [InlineData("source Csv(\"a\")\n field x: class(2)\n class_weights [1, 0]", "NN2004 4")]
    [InlineData("source Csv(\"a\")\n field x: class(2)\n subset 10% per class", "NN2004 4")]
    public void Data_WithOneMistake_HasOneError(string settings, string expected)
    {
        var (data, reporter) = SettingPrograms.Data("data D {\n " + settings + "\n}");

        reporter.Found.ShouldBe([expected]);
    }
}
