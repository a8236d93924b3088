using System.Diagnostics;
using System.Globalization;
using TorchSharp;
using static TorchSharp.torch;
using Emitted = Nnet.Benchmarks.Step.Emitted;
using HandWritten = Nnet.Benchmarks.Step.HandWritten;

// A training step with the network and loss that nnet emits, beside the same written by hand: the same optimizer, the same batch, steps in turn.
// Run: OMP_NUM_THREADS=1 dotnet run -c Release --project tests/benchmarks/Nnet.Benchmarks.Step
set_num_threads(int.TryParse(Environment.GetEnvironmentVariable("OMP_NUM_THREADS"), out var threads) ? threads : 1);
manual_seed(1);
var (flat, images, labels) = (randn(64, 784), randn(64, 1, 28, 28), randint(10, [64]));
var (tokens, next) = (randint(65, [16, 64]), randint(65, [16, 64]));

Console.WriteLine($"{"network",-14}{"by hand, µs",14}{"emitted, µs",14}{"ratio",8}{"tensors a step by hand / emitted",36}");
Compare("MLP", 1500, new HandWritten.Mlp(), new Emitted.Mlp(), flat, labels, (logits, target) => nn.functional.cross_entropy(logits, target), Emitted.Classes.Compute);
Compare("LeNet", 300, new HandWritten.LeNet(), new Emitted.LeNet(), images, labels, (logits, target) => nn.functional.cross_entropy(logits, target), Emitted.Classes.Compute);
Compare("Transformer", 100, new HandWritten.Transformer(), new Emitted.Transformer(), tokens, next, (logits, target) => nn.functional.cross_entropy(logits, target), Emitted.NextToken.Compute);

static void Compare(
    string name, int steps, nn.Module<Tensor, Tensor> hand, nn.Module<Tensor, Tensor> emitted, Tensor x, Tensor y, Func<Tensor, Tensor, Tensor> handLoss, Func<Tensor, Tensor, Tensor> emittedLoss)
{
    emitted.load_state_dict(hand.state_dict().Values.Zip(emitted.state_dict().Keys).ToDictionary(entry => entry.Second, entry => entry.First));
    var (byHand, byNnet) = (Step(hand, x, y, handLoss), Step(emitted, x, y, emittedLoss));
    var times = (Hand: new List<double>(), Emitted: new List<double>());
    for (var i = -steps / 5; i < steps; i++)
    {
        // The one that goes first changes from step to step.
        var (first, second) = i % 2 == 0 ? (byHand, byNnet) : (byNnet, byHand);
        var (one, other) = (Time(first), Time(second));
        if (i >= 0)
        {
            times.Hand.Add(i % 2 == 0 ? one : other);
            times.Emitted.Add(i % 2 == 0 ? other : one);
        }
    }

    var (a, b) = (Median(times.Hand), Median(times.Emitted));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-14}{a,14:F1}{b,14:F1}{b / a,8:F3}{$"{Live(hand, x)} / {Live(emitted, x)}",36}"));
}

static Action Step(nn.Module<Tensor, Tensor> network, Tensor x, Tensor y, Func<Tensor, Tensor, Tensor> loss)
{
    var optimizer = optim.SGD(network.parameters(), 0.01, 0.9);
    return () =>
    {
        using var scope = NewDisposeScope();
        optimizer.zero_grad();
        var value = loss(network.call(x), y);
        value.backward();
        optimizer.step();
    };
}

// Handles that the forward pass leaves to the scope: what memory has to hold besides what the gradient needs.
static long Live(nn.Module<Tensor, Tensor> network, Tensor x)
{
    using var scope = NewDisposeScope();
    network.call(x);
    return scope.DisposablesCount;
}

static double Time(Action step)
{
    var start = Stopwatch.GetTimestamp();
    step();
    return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
}

static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
