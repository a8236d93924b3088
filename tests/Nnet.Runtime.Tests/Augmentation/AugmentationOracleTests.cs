using System.Runtime.CompilerServices;
using System.Text.Json;
using Nnet.Augmentation;
using Shouldly;

namespace Nnet.Runtime.Tests.Augmentation;

/// <summary>Operations on images against torchvision's values (tests/oracle/augmentations.py).</summary>
public sealed class AugmentationOracleTests
{
    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Lines().Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Apply_EachCase_GivesTorchvisionsValues(int number)
    {
        var entry = JsonDocument.Parse(Lines()[number]).RootElement;
        var sample = new SampleBuffer();
        sample.Resize([.. entry.GetProperty("shape").EnumerateArray().Select(size => size.GetInt64())]);
        Numbers32(entry.GetProperty("input")).CopyTo(sample.Values);
        var name = entry.GetProperty("name").GetString()!;
        Apply(name, [.. entry.GetProperty("options").EnumerateArray().Select(option => option.GetSingle())], sample);
        new[] { sample.Channels, sample.Height, sample.Width }.ShouldBe([.. entry.GetProperty("result_shape").EnumerateArray().Select(size => size.GetInt32())]);

        // Torchvision samples at places kept in float32: at the border of the image a pixel may count or not.
        sample.Values.ToArray().ShouldBe(Numbers32(entry.GetProperty("result")), name == "affine" ? 2e-4 : 2e-5);
    }

    private static void Apply(string name, float[] options, SampleBuffer sample)
    {
        switch (name)
        {
            case "affine": AffineMap.Inverse(options[0], options[1], options[2], options[3], options[4], options[5]).Apply(sample); break;
            case "resize": Resampling.Resize(sample, (int)options[0], (int)options[1]); break;
            case "center_crop": CenterCrop.Cut(sample, (int)options[0], (int)options[1]); break;
            case "brightness": Colors.Brightness(sample, options[0]); break;
            case "contrast": Colors.Contrast(sample, options[0]); break;
            case "saturation": Colors.Saturation(sample, options[0]); break;
            case "hue": Colors.Hue(sample, options[0]); break;
            case "sharpness": Sharpness.Adjust(sample, options[0]); break;
            case "posterize": Histograms.Posterize(sample, (int)options[0]); break;
            case "solarize": Histograms.Solarize(sample, options[0]); break;
            case "autocontrast": Histograms.AutoContrast(sample); break;
            case "equalize": Histograms.Equalize(sample); break;
            default: throw new ArgumentOutOfRangeException(nameof(name), name, "no such case");
        }
    }

    private static float[] Numbers32(JsonElement numbers) => [.. numbers.EnumerateArray().Select(number => number.GetSingle())];

    private static string[] Lines([CallerFilePath] string path = "") => File.ReadAllLines(Path.Combine(Path.GetDirectoryName(path)!, "augmentations.jsonl"));
}
