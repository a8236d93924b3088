using Nnet.Training;
using Shouldly;
using TorchSharp;
using static TorchSharp.torch;

namespace Nnet.Runtime.Tests.Training;

public sealed class WeightAverageTests
{
    [Fact]
    public void Update_SomeSteps_FollowsTheFormulaWithItsGrowingDecay()
    {
        using var linear = nn.Linear(1, 1, hasBias: false);
        Set(linear, 1);
        using var average = new WeightAverage(0.25, [new NamedNetwork("Net", linear)]);
        var expected = 1.0;
        foreach (var (value, step) in new[] { 2.0, -3.0, 5.0, 0.5, 4.0 }.Select((value, step) => (value, step)))
        {
            Set(linear, value);
            average.Update();
            var decay = Math.Min(0.25, (1.0 + step) / (10 + step));
            expected = (decay * expected) + ((1 - decay) * value);
        }

        average.Swap();
        Get(linear).ShouldBe(expected, 1e-6);
        average.Swap();
        Get(linear).ShouldBe(4);
    }

    private static void Set(TorchSharp.Modules.Linear linear, double value)
    {
        using var quiet = no_grad();
        linear.weight!.fill_(value);
    }

    private static double Get(TorchSharp.Modules.Linear linear) => linear.weight!.item<float>();
}
