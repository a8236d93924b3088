namespace Nnet.Data.Reading.Pictures;

/// <summary>The filters that predict a byte of a PNG's row from its left, upper and upper left neighbours.</summary>
internal static class PngFilter
{
    /// <summary>Restores a row in place.</summary>
    /// <param name="filter">Which filter the row has.</param>
    /// <param name="row">The row.</param>
    /// <param name="previous">The restored row above; zeros for the first one.</param>
    /// <param name="distance">Bytes from a pixel to the next.</param>
    public static void Undo(int filter, Span<byte> row, ReadOnlySpan<byte> previous, int distance)
    {
        for (var i = 0; filter != 0 && i < row.Length; i++)
        {
            var left = i >= distance ? row[i - distance] : 0;
            var corner = i >= distance ? previous[i - distance] : 0;
            row[i] += (byte)(filter switch
            {
                1 => left,
                2 => previous[i],
                3 => (left + previous[i]) / 2,
                4 => Paeth(left, previous[i], corner),
                _ => throw new InvalidDataException($"a row has filter {filter}, which PNG does not have"),
            });
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        var estimate = left + up - corner;
        var (toLeft, toUp, toCorner) = (Math.Abs(estimate - left), Math.Abs(estimate - up), Math.Abs(estimate - corner));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
