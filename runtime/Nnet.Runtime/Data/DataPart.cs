using Nnet.Data.Samples;

namespace Nnet.Data;

/// <summary>A part: the table that holds its samples, and their numbers.</summary>
internal sealed record DataPart(SampleTable Table, int[] Samples);
