using Nnet.Augmentation;
using Nnet.Data.Reading.Pictures;
using Nnet.Data.Samples;

namespace Nnet.Data.Profiling;

/// <summary>A sheet of pictures: each row a training sample, first as it is evaluated, then as it comes in some epochs. To see whether what augmentation makes could be real.</summary>
public static class AugmentationPreview
{
    private const int Gap = 2;

    /// <summary>The sheet as a PNG file.</summary>
    /// <param name="data">The data.</param>
    /// <param name="field">An image field (channels, height, width) of 1 or 3 channels.</param>
    /// <param name="samples">Rows.</param>
    /// <param name="epochs">Augmented pictures in a row.</param>
    /// <param name="seed">The recipe's seed: the pictures are those that its training sees.</param>
    /// <exception cref="DataException">The field is no image.</exception>
    public static byte[] Png(DataSet data, string field, int samples, int epochs, long seed)
    {
        var (table, train) = data.Part("train");
        var place = table.IndexOf(field);
        if (table.Fields[place] is not { Type: FieldType.Float, Shape: [1 or 3, _, _] } definition)
        {
            throw new DataException($"\"{field}\" is {table.Fields[place].Shown}: a preview shows images of 1 or 3 channels.");
        }

        var (channels, height, width) = ((int)definition.Shape[0], (int)definition.Shape[1], (int)definition.Shape[2]);
        var rows = Math.Min(samples, train.Length);
        var sheet = new Picture(Gap + (rows * (height + Gap)), Gap + ((epochs + 1) * (width + Gap)), channels, new byte[(Gap + (rows * (height + Gap))) * (Gap + ((epochs + 1) * (width + Gap))) * channels]);
        Array.Fill(sheet.Pixels, (byte)128);
        var (plain, random) = (data.Pipeline(table, place, augmented: false), data.Pipeline(table, place, augmented: true));
        var normalization = data.Normalizations.FirstOrDefault(entry => entry.Field == field);
        var buffer = new SampleBuffer();
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column <= epochs; column++)
            {
                (column == 0 ? plain : random).Transform(train[row], seed, Math.Max(0, column - 1), buffer);
                normalization?.Undo(buffer.Values, isImage: true);
                Draw(sheet, buffer, Gap + (row * (height + Gap)), Gap + (column * (width + Gap)), definition.Scale);
            }
        }

        return PngWriter.Encode(sheet);
    }

    private static void Draw(Picture sheet, SampleBuffer sample, int top, int left, double scale)
    {
        var factor = scale < 1 ? 255 : 1;
        for (var channel = 0; channel < sheet.Channels; channel++)
        {
            var plane = sample.Plane(channel);
            for (var i = 0; i < plane.Length; i++)
            {
                var (y, x) = (top + (i / sample.Width), left + (i % sample.Width));
                sheet.Pixels[(((y * sheet.Width) + x) * sheet.Channels) + channel] = (byte)Math.Clamp((plane[i] * factor) + 0.5f, 0, 255);
            }
        }
    }
}
