using System.Globalization;
using Nnet.Runs;
using Nnet.Training;

namespace Nnet.Reports.Runs;

/// <summary>What networks made of noise, epoch by epoch.</summary>
internal static class PicturesSection
{
    public static void Write(Page page, RunFolder run)
    {
        var folder = Path.Combine(run.Path, MadePictures.Folder);
        string[] files = Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*-*.png").Order(StringComparer.Ordinal)] : [];
        if (files.Length == 0)
        {
            return;
        }

        page.Heading("What the networks make");
        page.Charts(files.Select(file =>
        {
            var name = Path.GetFileNameWithoutExtension(file);
            var (network, epoch) = (name[..name.LastIndexOf('-')], int.Parse(name[(name.LastIndexOf('-') + 1)..], CultureInfo.InvariantCulture));
            return ($"<img style=\"width:100%;image-rendering:pixelated\" alt=\"pictures of {Page.Escape(network)}\" src=\"data:image/png;base64,{Convert.ToBase64String(File.ReadAllBytes(file))}\">", $"{network} after epoch {epoch}, of the same noise each time.");
        }));
    }
}
