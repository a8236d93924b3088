namespace Nnet.Data.Batches;

/// <summary>The fields of some samples in managed memory, one array a field: <see cref="float"/>[] or <see cref="long"/>[].</summary>
/// <param name="Fields">The arrays in the order of the fields, (samples, ...) row-major.</param>
/// <param name="Samples">The samples' numbers.</param>
internal sealed record BatchBuffers(IReadOnlyList<Array> Fields, IReadOnlyList<long> Samples);
