using Nnet.Language.Lowering.Optimizers;
using Nnet.Language.Lowering.Values;
using Shouldly;

namespace Nnet.Language.Tests.Semantics.Settings;

public sealed class OptimizerLoweringTests
{
    [Fact]
    public void Optimizer_WithScheduleAndGroups_KeepsThemInOrder()
    {
        var (optimizer, reporter) = SettingPrograms.Optimizer("""
            optimizer Fast {
                AdamW(lr: 3e-3, betas: (0.9, 0.99))
                schedule Warmup(5%) then Cosine(to: 1e-5)
                group    backbone.*: lr * 0.1, weight_decay = 0
                no_decay bias, norm
                clip     norm 1.0
            }
            """);

        reporter.Found.ShouldBeEmpty();
        optimizer!.Algorithm.ShouldBe("AdamW");
        optimizer.Arguments.Single(argument => argument.Name == "lr").ShouldBe(new ArgumentIr("lr", new NumberValue(3e-3), false));
        optimizer.Arguments.Single(argument => argument.Name == "eps").IsDefault.ShouldBeTrue();
        optimizer.Schedule.Select(phase => phase.Name).ShouldBe(["Warmup", "Cosine"]);
        optimizer.Schedule[0].Length.ShouldBe(new LengthIr(0.05, LengthUnit.Share));
        optimizer.Groups.Single().Settings.ShouldBe([new GroupSettingIr("lr", 0.1, true), new GroupSettingIr("weight_decay", 0, false)]);
        optimizer.NoDecay.ShouldBe(["bias", "norm"]);
        optimizer.Clip.ShouldBe(new ClipIr(true, 1));
    }

    [Theory]
    [InlineData("AdamX(lr: 1e-3)", "NN2001 2")]
    [InlineData("Adam(momentum: 0.9)", "NN2003 2")]
    [InlineData("Adam(lr: -1)", "NN2004 2")]
    [InlineData("Adam(lr: 1e-3)\n schedule Cosin", "NN2001 3")]
    [InlineData("Adam(lr: 1e-3)\n clip norm 0", "NN2004 3")]
    [InlineData("Adam(lr: 1e-3)\n group head.*: rate * 2", "NN2003 3")]
    public void Optimizer_WithOneMistake_HasOneError(string settings, string expected)
    {
        var (_, reporter) = SettingPrograms.Optimizer("optimizer O {\n " + settings + "\n}");

        reporter.Found.ShouldBe([expected]);
    }
}
