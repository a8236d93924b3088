using Nnet.Data;
using Nnet.Hyperparameters;
using Nnet.Runtime.Tests.Training;
using Shouldly;

namespace Nnet.Runtime.Tests.Augmentation;

public class AugmentationOptionsTests
{
    private static readonly HyperparameterDefinition[] Paths = [new("augment.Rotate.degrees", HyperparameterType.Real, 10.0), new("augment.Shift.pixels", HyperparameterType.Integer, 1L)];

    private static DataDefinition Digits => new DigitsRecipe().Define(new(new DigitsRecipe().Hyperparameters)).Data;

    [Fact]
    public void Apply_AChangedOption_LeavesTheOthers()
    {
        var steps = AugmentationOptions.Apply(Digits, new HyperparameterValues(Paths).With("augment.Rotate.degrees", 25)).Augment.Single().Steps;
        steps.Select(step => (step.Name, step.Options.Single().Value)).ShouldBe([("Shift", 1), ("Rotate", 25)]);
    }

    [Fact]
    public void Apply_NothingChanged_IsTheDataItself()
    {
        var data = Digits;
        AugmentationOptions.Apply(data, new HyperparameterValues(Paths)).ShouldBeSameAs(data);
    }
}
