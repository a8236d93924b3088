using System.Runtime.InteropServices;
using Nnet.Checkpoints;
using Nnet.Reports;
using Nnet.Runs;
using TorchSharp;
using static TorchSharp.torch;

namespace Nnet.Training;

/// <summary>
/// Pictures that networks make of noise while they learn, for the report: of recipes with several networks, those that turn numbers into pictures (the painter of a GAN, the decoder of a VAE).
/// The noise is the same after each epoch. Values from 0 to 1 and from -1 to 1 are shown as they are; larger ones are taken for scores before a sigmoid.
/// </summary>
internal static class MadePictures
{
    /// <summary>The folder in a run's: a file for each network and epoch, <c>g-0003.png</c>.</summary>
    public const string Folder = "pictures";

    private const int Count = 32;
    private const int Across = 8;
    private const int Shown = 8;

    /// <summary>Writes the pictures after an epoch, if it is among the about eight that are shown.</summary>
    public static void Write(RunFolder run, TrainingModel model, long seed, int epoch, int epochs)
    {
        var every = Math.Max(1, epochs / Shown);
        if (model.Networks.Count < 2 || (epoch % every != 0 && epoch != 1 && epoch != epochs))
        {
            return;
        }

        using var quiet = no_grad();
        foreach (var network in model.Networks)
        {
            using var scope = NewDisposeScope();
            manual_seed(Seeds.Derive(seed, "pictures"));
            if (Paint(network.Module) is not { } pictures)
            {
                continue;
            }

            var largest = pictures.abs().max().item<float>();
            var black = largest <= 1 && pictures.min().item<float>() < 0 ? -1 : 0;
            var png = PictureGrid.Encode(largest <= 1 ? pictures : pictures.sigmoid(), Across, black, 1, out _, out _);
            Directory.CreateDirectory(Path.Combine(run.Path, Folder));
            AtomicFile.Write(Path.Combine(run.Path, Folder, FormattableString.Invariant($"{network.Name}-{epoch:0000}.png")), stream => stream.Write(png));
        }
    }

    /// <summary>What a network makes of noise of its width; null: it takes something else, or makes no pictures.</summary>
    private static Tensor? Paint(nn.Module module)
    {
        if (module is not nn.Module<Tensor, Tensor> painter || module.named_parameters().Select(entry => entry.parameter.shape).FirstOrDefault() is not [_, var width])
        {
            return null;
        }

        module.eval();
        try
        {
            var pictures = painter.call(randn(Count, width)).to_type(ScalarType.Float32).cpu();
            return pictures.shape is [Count, 1 or 3, > 1, > 1] ? pictures : null;
        }
        catch (ExternalException)
        {
            // Its input is no row of numbers.
            return null;
        }
    }
}
