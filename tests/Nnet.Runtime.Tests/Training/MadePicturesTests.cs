using Nnet.Data.Reading.Pictures;
using Nnet.Runs;
using Nnet.Training;
using Shouldly;
using TorchSharp;
using static TorchSharp.torch;

namespace Nnet.Runtime.Tests.Training;

/// <summary>What the networks of a GAN or a VAE make of noise, kept for the report.</summary>
public sealed class MadePicturesTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("nnet-pictures").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void Write_PainterAndJudge_KeepsThePaintersPicturesOfSomeEpochs()
    {
        var run = RunFolder.Create(root, "Painters");
        using var model = new Model(("g", nn.Sequential(nn.Linear(4, 48), nn.Unflatten(1, [3, 4, 4]))), ("d", nn.Sequential(nn.Flatten(), nn.Linear(48, 1))), ("c", nn.Sequential(nn.Conv2d(3, 1, 3))));
        for (var epoch = 1; epoch <= 20; epoch++)
        {
            MadePictures.Write(run, model, seed: 1, epoch, epochs: 20);
        }

        var files = Directory.GetFiles(Path.Combine(run.Path, MadePictures.Folder)).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal).ToArray();
        files.ShouldBe(["g-0001.png", .. Enumerable.Range(1, 10).Select(i => $"g-{2 * i:0000}.png")]);
        var picture = PictureFile.Read(Path.Combine(run.Path, MadePictures.Folder, files[0]));
        (picture.Height, picture.Width, picture.Channels).ShouldBe((16, 32, 3));
        File.ReadAllBytes(Path.Combine(run.Path, MadePictures.Folder, files[0])).ShouldBe(File.ReadAllBytes(Path.Combine(run.Path, MadePictures.Folder, files[^1])), "the noise is the same, and the weights are");
    }

    [Fact]
    public void Write_OneNetwork_KeepsNothing()
    {
        var run = RunFolder.Create(root, "Alone");
        using var model = new Model(("g", nn.Sequential(nn.Linear(4, 48), nn.Unflatten(1, [3, 4, 4]))));
        MadePictures.Write(run, model, seed: 1, epoch: 1, epochs: 1);
        Directory.Exists(Path.Combine(run.Path, MadePictures.Folder)).ShouldBeFalse();
    }

    private sealed class Model(params (string Name, nn.Module Module)[] networks) : TrainingModel
    {
        public override IReadOnlyList<NamedNetwork> Networks { get; } = [.. networks.Select(network => new NamedNetwork(network.Name, network.Module))];

        public override IReadOnlyList<TrainingStep> Steps => [];
    }
}
