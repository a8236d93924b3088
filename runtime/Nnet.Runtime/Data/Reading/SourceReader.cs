using Nnet.Data.Reading.Arrays;
using Nnet.Data.Reading.Pictures;
using Nnet.Data.Reading.Tables;
using Nnet.Data.Samples;

namespace Nnet.Data.Reading;

/// <summary>Reads sources by their kind.</summary>
internal static class SourceReader
{
    /// <summary>The samples of a source, checked against the fields' types; what is large is read, and checked, when it is asked for.</summary>
    /// <exception cref="DataException">A file is missing, torn, or does not fit its declaration.</exception>
    public static SampleTable Read(SourceDefinition source, IReadOnlyList<FieldDefinition> fields, ReadContext context) => source.Kind switch
    {
        "Csv" => CsvSource.Read(source, fields, context),
        "Idx" => IdxSource.Read(source, fields, context),
        "Cifar" => CifarSource.Read(source, fields, context),
        "Images" => ImagesSource.Read(source, fields, context),
        "Npy" => NumpySource.ReadNpy(source, fields, context),
        "Npz" => NumpySource.ReadNpz(source, fields, context),
        "Safetensors" => SafetensorsSource.Read(source, fields, context),
        "Text" => TextSource.Read(source, fields, context),
        "Sequence" => SequenceSource.Read(source, fields, context),
        "Graph" => GraphSource.Read(source, fields, context),
        "Custom" => CustomSource.Read(source, fields, context),
        _ => throw new DataException($"Sources of kind \"{source.Kind}\" cannot be read."),
    };
}
