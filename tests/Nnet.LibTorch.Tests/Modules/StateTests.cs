using Shouldly;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Nnet.LibTorch.Tests.Modules;

public sealed class StateTests
{
    [Fact]
    public void Save_ThenLoad_GivesTheSameOutputs()
    {
        using var scope = NewDisposeScope();
        using var network = new Network();
        using var other = new Network();
        network.call(randn(5, 3));
        var file = Path.GetTempFileName();
        try
        {
            network.save(file);
            other.load(file);
        }
        finally
        {
            File.Delete(file);
        }
        network.eval();
        other.eval();
        var input = randn(4, 3);
        other.call(input).Equals(network.call(input)).ShouldBeTrue();
    }

    [Fact]
    public void Load_FileOfAnotherNetwork_SaysWhatDiffers()
    {
        using var stream = new MemoryStream();
        Linear(2, 2).save(stream);
        stream.Position = 0;
        Should.Throw<ArgumentException>(() => Linear(2, 2, hasBias: false).load(stream)).Message.ShouldContain("\"bias\"");
        stream.Position = 0;
        Should.Throw<ArgumentException>(() => Linear(3, 2).load(stream)).Message.ShouldContain("(2, 3)");
    }

    [Fact]
    public void Load_NotStrict_ReportsWhatWasRead()
    {
        using var stream = new MemoryStream();
        Linear(2, 2, hasBias: false).save(stream);
        stream.Position = 0;
        var read = new Dictionary<string, bool>();
        Linear(2, 2).load(stream, strict: false, loadedParameters: read);
        read.ShouldBe(new Dictionary<string, bool> { ["weight"] = true, ["bias"] = false });
    }

    [Fact]
    public void Load_TruncatedFile_Fails()
    {
        using var stream = new MemoryStream();
        Linear(2, 2).save(stream);
        using var half = new MemoryStream(stream.ToArray()[..20]);
        Should.Throw<EndOfStreamException>(() => Linear(2, 2).load(half));
    }

    [Fact]
    public void LoadStateDict_MissingAndUnexpected_AreNamed()
    {
        using var scope = NewDisposeScope();
        using var network = Sequential(Linear(2, 2));
        var state = new Dictionary<string, Tensor> { ["0.weight"] = ones(2, 2), ["extra"] = ones(1) };
        var e = Should.Throw<InvalidOperationException>(() => network.load_state_dict(state));
        e.Message.ShouldBe("The state does not fit Sequential: missing 0.bias; unexpected extra.");
        var (missing, unexpected) = network.load_state_dict(state, strict: false);
        missing.ShouldBe(["0.bias"]);
        unexpected.ShouldBe(["extra"]);
        network.state_dict()["0.weight"].sum().item<float>().ShouldBe(4);
        network.load_state_dict(state, skip: ["0.bias", "extra"]);
    }

    [Fact]
    public void LoadStateDict_WrongShape_NamesBoth()
    {
        using var scope = NewDisposeScope();
        using var layer = Linear(2, 2, hasBias: false);
        var e = Should.Throw<ArgumentException>(() => layer.load_state_dict(new Dictionary<string, Tensor> { ["weight"] = ones(2, 3) }));
        e.Message.ShouldBe("\"weight\" of Linear has shape (2, 2), but the value for it has (2, 3).");
    }
}
