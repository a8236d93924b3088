using Nnet.Augmentation;
using Nnet.Data.Samples;

namespace Nnet.Data.Profiling;

/// <summary>What is in a data set: how many samples each part and class has, and in which range each field's numbers lie. What <c>nnet data profile</c> shows.</summary>
/// <param name="Parts">The parts that there are.</param>
/// <param name="Classes">Samples of each class, by part and class field.</param>
/// <param name="Fields">The numbers of each float field, over the training part as it is stored, scaled but not normalized.</param>
public sealed record DataProfile(IReadOnlyList<PartProfile> Parts, IReadOnlyList<ClassProfile> Classes, IReadOnlyList<FieldProfile> Fields)
{
    /// <summary>Goes through all samples once.</summary>
    /// <exception cref="DataException">A sample cannot be read; <see cref="DataCheck"/> lists all of them.</exception>
    public static DataProfile Of(DataSet data)
    {
        string[] parts = [.. new[] { "train", "validation", "test" }.Where(data.Has)];
        var labels = data.Definition.Fields.Where(field => field is { Type: FieldType.Class, Shape.Count: 0 }).ToArray();
        var (table, samples) = data.Part("train");
        return new DataProfile(
            [.. parts.Select(part => new PartProfile(part, data.Part(part).Samples.Length))],
            [.. parts.SelectMany(part => labels.Select(label => new ClassProfile(part, label.Name, data.Part(part).Table.WordsOf(label.Name), data.ClassCounts(part, label.Name))))],
            [.. Enumerable.Range(0, table.Fields.Count).Where(i => table.Fields[i].Type == FieldType.Float).Select(i => Measure(table, i, samples))]);
    }

    private static FieldProfile Measure(SampleTable table, int place, int[] samples)
    {
        var (field, values) = (table.Fields[place], table.Values[place]);
        var buffer = new SampleBuffer();
        var (low, high, sum, squares, count) = (double.PositiveInfinity, double.NegativeInfinity, 0.0, 0.0, 0L);
        var (smallest, largest) = ((int.MaxValue, int.MaxValue), (0, 0));
        foreach (var sample in samples)
        {
            values.Read(sample, values.StoredShape ?? field.Shape, buffer);
            smallest = (Math.Min(smallest.Item1, buffer.Height), Math.Min(smallest.Item2, buffer.Width));
            largest = (Math.Max(largest.Item1, buffer.Height), Math.Max(largest.Item2, buffer.Width));
            foreach (var value in buffer.Values)
            {
                (low, high) = (Math.Min(low, value), Math.Max(high, value));
                sum += value;
                squares += (double)value * value;
            }

            count += buffer.Length;
        }

        var mean = sum / count;
        return new FieldProfile(field.Name, low, high, mean, Math.Sqrt(Math.Max(0, (squares / count) - (mean * mean))), smallest, largest);
    }
}

/// <summary>The size of a part.</summary>
public sealed record PartProfile(string Part, long Samples);

/// <summary>The classes of a part.</summary>
/// <param name="Part">The part.</param>
/// <param name="Field">The class field.</param>
/// <param name="Names">The classes' names; empty where they are numbers.</param>
/// <param name="Counts">Samples of each class.</param>
public sealed record ClassProfile(string Part, string Field, IReadOnlyList<string> Names, IReadOnlyList<long> Counts);

/// <summary>The numbers of a field.</summary>
/// <param name="Field">The field.</param>
/// <param name="Low">The smallest.</param>
/// <param name="High">The largest.</param>
/// <param name="Mean">Over all.</param>
/// <param name="Deviation">Of the population.</param>
/// <param name="Smallest">The smallest height and width of a sample.</param>
/// <param name="Largest">The largest height and width of a sample.</param>
public sealed record FieldProfile(string Field, double Low, double High, double Mean, double Deviation, (int Height, int Width) Smallest, (int Height, int Width) Largest);
