using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Nnet.Augmentation;
using Nnet.Data.Samples;

namespace Nnet.Data.Profiling;

/// <summary>Compares every sample with every other one, by a digest of its numbers.</summary>
internal static class SampleCheck
{
    /// <summary>Unreadable samples, duplicates, leaks and contradictions; numbers that never change.</summary>
    public static IEnumerable<DataFinding> Run(DataSet data, FieldDefinition? label)
    {
        var seen = new Dictionary<UInt128, (string Part, string Place, long Label)>();
        foreach (var part in new[] { "train", "validation", "test" }.Where(part => data.Has(part) && !data.IsGraph))
        {
            var (table, samples) = data.Part(part);
            var labels = label is null ? null : table.Labels(label.Name);
            var constants = new ConstantValues();
            foreach (var sample in samples)
            {
                var (digest, problem) = Digest(table, sample, part == "train" ? constants : null);
                var place = table.Values[0].Place(sample);
                if (problem is not null)
                {
                    yield return new DataFinding(DataFindingKind.Unreadable, problem);
                }
                else if (!seen.TryAdd(digest, (part, place, labels?[sample] ?? 0)))
                {
                    yield return Equal(seen[digest], (part, place, labels?[sample] ?? 0));
                }
            }

            foreach (var (field, places) in constants.Found)
            {
                yield return new DataFinding(DataFindingKind.Constant, $"{places.Count} of the numbers of \"{field}\" are the same in every sample of the training part ({string.Join(", ", places.Take(8))}{(places.Count > 8 ? ", ..." : "")}).");
            }
        }
    }

    private static DataFinding Equal((string Part, string Place, long Label) first, (string Part, string Place, long Label) second) =>
        first.Label != second.Label ? new DataFinding(DataFindingKind.Contradiction, $"{first.Place} and {second.Place} are equal but have the labels {first.Label} and {second.Label}.")
        : first.Part != second.Part ? new DataFinding(DataFindingKind.Leak, $"{first.Place} ({first.Part}) and {second.Place} ({second.Part}) are equal: the {second.Part} part is not new to the network.")
        : new DataFinding(DataFindingKind.Duplicate, $"{first.Place} and {second.Place} are equal.");

    private static (UInt128 Digest, string? Problem) Digest(SampleTable table, int sample, ConstantValues? constants)
    {
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var buffer = new SampleBuffer();
            for (var i = 0; i < table.Fields.Count; i++)
            {
                var (field, values) = (table.Fields[i], table.Values[i]);
                if (field.Type == FieldType.Float)
                {
                    values.Read(sample, values.StoredShape ?? field.Shape, buffer);
                    hash.AppendData(MemoryMarshal.AsBytes(buffer.Values));
                    constants?.Add(field.Name, buffer.Values);
                }
                else if (field.Type != FieldType.Class)
                {
                    var integers = new long[field.Length];
                    values.Copy(sample, integers);
                    hash.AppendData(MemoryMarshal.AsBytes<long>(integers));
                }
            }

            return (MemoryMarshal.Read<UInt128>(hash.GetHashAndReset()), null);
        }
        catch (DataException exception)
        {
            return (default, exception.Message);
        }
    }

    /// <summary>Which numbers of a field have been the same in all samples so far.</summary>
    private sealed class ConstantValues
    {
        private readonly Dictionary<string, (float[] First, bool[] Differs)> fields = [];

        public IEnumerable<(string Field, IReadOnlyList<int> Places)> Found => fields
            .Select(entry => (entry.Key, (IReadOnlyList<int>)[.. Enumerable.Range(0, entry.Value.Differs.Length).Where(i => !entry.Value.Differs[i])]))
            .Where(entry => entry.Item2.Count > 0);

        public void Add(string field, ReadOnlySpan<float> values)
        {
            if (!fields.TryGetValue(field, out var known))
            {
                fields[field] = (values.ToArray(), new bool[values.Length]);
                return;
            }

            for (var i = 0; i < known.Differs.Length; i++)
            {
                known.Differs[i] |= i >= values.Length || values[i] != known.First[i];
            }
        }
    }
}
