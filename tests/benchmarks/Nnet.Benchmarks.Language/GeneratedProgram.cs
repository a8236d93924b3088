using System.Globalization;
using System.Text;
using Nnet.Language.Text;

namespace Nnet.Benchmarks.Language;

/// <summary>Programs of a given size: convolutional networks, a block that all use, a loss and an optimizer.</summary>
internal static class GeneratedProgram
{
    /// <summary>A program of about <paramref name="lines"/> lines.</summary>
    /// <param name="lines">Lines.</param>
    /// <param name="networks">Networks among which they are spread.</param>
    public static SourceText Create(int lines, int networks)
    {
        var text = new StringBuilder(
            "block Unit(x: float[N, C, H, W], channels: int) -> float[N, channels, H, W] {\n    return x |> Conv2d(channels, kernel: 3, padding: 1, bias: false) |> BatchNorm2d |> ReLU\n}\n\n");
        for (var i = 0; i < networks; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"/// Network {i}.\nnetwork Net{i}(image: float[N, 3, 32, 32], width: int = {8 + (i % 8)}) -> logits: float[N, 10] {{\n    return image\n");
            for (var line = 0; line < (lines / networks) - 8; line++)
            {
                text.Append("        |> Unit(width)\n");
            }

            text.Append("        |> GlobalAvgPool\n        |> Linear(10)\n}\n\n");
        }

        return new SourceText("generated.nnet", text.ToString());
    }
}
