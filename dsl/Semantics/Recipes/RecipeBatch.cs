using System.Collections.Immutable;
using Nnet.Language.Lowering.Data;
using Nnet.Language.Semantics.Evaluation;
using Nnet.Language.Shapes;

namespace Nnet.Language.Semantics.Recipes;

/// <summary>What a batch holds: each field with the batch dimension in front. A graph is one batch: its nodes stand in the place of samples, and <c>edges</c> comes with it.</summary>
internal sealed class RecipeBatch
{
    private RecipeBatch(DataIr data, DimSymbol size, ImmutableDictionary<string, TensorType> fields) => (Data, Size, Fields) = (data, size, fields);

    public DataIr Data { get; }

    /// <summary><c>N</c>, the number of samples of a batch.</summary>
    public DimSymbol Size { get; }

    public ImmutableDictionary<string, TensorType> Fields { get; }

    public static RecipeBatch Of(DataIr data, SymbolFactory symbols)
    {
        var size = symbols.Dimension("N");
        var fields = data.Fields.ToImmutableDictionary(field => field.Name, field => new TensorType(field.Type.Element, field.Type.Shape.Insert(0, Dim.Of(size))));
        if (data.Sources.Any(source => source.Kind == "Graph") && !fields.ContainsKey("edges"))
            fields = fields.Add("edges", new TensorType(ElementType.Int64, Shape.Of(Dim.Of(2), Dim.Of(symbols.Dimension("E")))));
        return new RecipeBatch(data, size, fields);
    }

    /// <summary>How many samples the training part has, where the declaration says so.</summary>
    public long? TrainCount => Data.Split is ShareSplitIr split && split.Parts.FirstOrDefault(part => part.Part == DataPart.Train) is { } train
        ? train.Count ?? (Data.Limit is { } limit && train.Share is { } share ? (long)Math.Round(limit * share) : null)
        : null;

    /// <summary>Whether there is something to validate on.</summary>
    public bool HasValidation => Data.Sources.Any(source => source.Part == DataPart.Validation)
        || Data.Split is FoldsIr || (Data.Split is ShareSplitIr split && split.Parts.Any(part => part.Part == DataPart.Validation));
}
