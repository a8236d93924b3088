using System.Buffers;
using System.Runtime.InteropServices;
using Nnet.Data.Reading.Tables;
using Nnet.Data.Storage;

namespace Nnet.Data.Samples;

/// <summary>Rows of a table in which some cells are categories, which become one-hot vectors, or gaps, which are filled.</summary>
/// <param name="field">The field.</param>
/// <param name="bytes">A float for each cell: the number, NaN for a gap, the category's number.</param>
/// <param name="layout">Where rows are.</param>
/// <param name="categories">For each column its categories; null: numbers.</param>
/// <param name="means">The training part's means by field, put there when it is known; null: gaps become 0.</param>
/// <param name="place">Names a sample for messages.</param>
internal sealed class EncodedValues(
    FieldDefinition field, DataBytes bytes, RawLayout layout, CategoryColumn?[] categories, Dictionary<string, float[]>? means, Func<int, string> place) : FieldValues
{
    private readonly float factor = (float)field.Scale;

    /// <inheritdoc/>
    public override int Count => layout.Count;

    /// <inheritdoc/>
    public override string Place(int sample) => place(sample);

    /// <inheritdoc/>
    internal override void Fit(IReadOnlyList<int> training)
    {
        if (means is null || means.ContainsKey(field.Name))
        {
            return;
        }

        var (sums, counts) = (new double[categories.Length], new long[categories.Length]);
        Span<float> cells = new float[categories.Length];
        foreach (var sample in training)
        {
            ReadCells(sample, cells);
            for (var i = 0; i < cells.Length; i++)
            {
                if (!float.IsNaN(cells[i]))
                {
                    sums[i] += cells[i];
                    counts[i]++;
                }
            }
        }

        means[field.Name] = [.. sums.Zip(counts, (sum, count) => count == 0 ? 0 : (float)(sum / count))];
    }

    /// <inheritdoc/>
    public override void Copy(int sample, Span<float> destination)
    {
        var rented = ArrayPool<float>.Shared.Rent(categories.Length);
        var cells = rented.AsSpan(0, categories.Length);
        ReadCells(sample, cells);
        var fill = means?.GetValueOrDefault(field.Name);
        destination.Clear();
        for (int i = 0, at = 0; i < cells.Length; i++)
        {
            if (categories[i] is { } category)
            {
                destination[at + category.Final((int)cells[i])] = 1;
                at += category.Names.Count;
            }
            else
            {
                destination[at++] = (float.IsNaN(cells[i]) ? fill?[i] ?? 0 : cells[i]) * factor;
            }
        }

        ArrayPool<float>.Shared.Return(rented);
        RowSum.Normalize(field, destination);
    }

    /// <inheritdoc/>
    public override void Copy(int sample, Span<long> destination) => throw new InvalidOperationException($"\"{field.Name}\" is a float field.");

    /// <inheritdoc/>
    public override void Dispose() => bytes.Dispose();

    private void ReadCells(int sample, Span<float> cells)
    {
        var buffer = MemoryMarshal.AsBytes(cells);
        bytes.Read(layout.Start + (sample * layout.Stride), buffer).CopyTo(buffer);
    }
}
