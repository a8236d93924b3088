using Nnet.Data.Samples;

namespace Nnet.Data.Reading;

/// <summary>Reads sources by their kind.</summary>
internal static class SourceReader
{
    /// <summary>All samples of a source, checked against the fields' types.</summary>
    public static SampleTable Read(SourceDefinition source, IReadOnlyList<FieldDefinition> fields, string root) => source.Kind switch
    {
        "Csv" => CsvSource.Read(source, fields, root),
        "Idx" => IdxSource.Read(source, fields, root),
        "Cifar" => CifarSource.Read(source, fields, root),
        "Text" => TextSource.Read(source, fields, root),
        "Sequence" => SequenceSource.Read(source, fields, root),
        "Graph" => GraphSource.Read(source, fields, root),
        "Custom" => CustomSource.Read(source, fields),
        _ => throw new DataException($"Sources of kind \"{source.Kind}\" cannot be read."),
    };
}
