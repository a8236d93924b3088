namespace Nnet.Data.Reading;

/// <summary>What the sources of one data set share.</summary>
/// <param name="Root">The folder that paths are relative to.</param>
/// <param name="MemoryLimit">Bytes that a source may keep in memory; what is more stays in, or goes to, a file.</param>
internal sealed record ReadContext(string Root, long MemoryLimit)
{
    /// <summary>The categories of the training source's tables, by field and column; the other sources must do with them.</summary>
    public Dictionary<(string Field, int Column), IReadOnlyList<string>> Categories { get; } = [];

    /// <summary>Means that stand for missing values, by field, one for each column; of the training part.</summary>
    public Dictionary<string, float[]> Means { get; } = [];

    /// <summary>The vocabularies of fields of text, of the training part.</summary>
    public Dictionary<string, IReadOnlyList<string>> Vocabularies { get; } = [];
}
