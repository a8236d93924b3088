using Nnet.Data;
using static TorchSharp.torch;

namespace Nnet.Training.Prediction;

/// <summary>Which fields of the data a step's networks look at to predict: new data needs no others. Found by a prediction on zeros.</summary>
internal static class NetworkInputs
{
    /// <summary>The fields, in the declaration's order.</summary>
    public static IReadOnlyList<FieldDefinition> Of(PredictiveStep step, IReadOnlyList<FieldDefinition> fields)
    {
        var seen = new HashSet<int>();
        using var scope = NewDisposeScope();
        using var quiet = no_grad();
        using var batch = new Batch([.. fields.Select(field => field.Name)], [.. fields.Select(field => Zeros(field, 2))], 2) { Seen = seen };
        using var predictions = step.Predict(batch);
        return [.. fields.Where((_, i) => seen.Contains(i))];
    }

    /// <summary>A batch of the inputs as one of all fields, the others being zero. Takes the tensors over.</summary>
    public static Batch Complete(Batch inputs, IReadOnlyList<FieldDefinition> fields) => new(
        [.. fields.Select(field => field.Name)],
        [.. fields.Select(field => inputs.Names.Contains(field.Name) ? inputs[field.Name] : Zeros(field, inputs.Size))],
        inputs.Size)
    {
        Samples = inputs.Samples,
        Share = inputs.Share,
        Versions = [.. inputs.Versions.Select(version => Complete(version, fields))],
    };

    private static Tensor Zeros(FieldDefinition field, long size) => zeros([size, .. field.Shape], dtype: field.Type switch
    {
        FieldType.Float => ScalarType.Float32,
        FieldType.Boolean => ScalarType.Bool,
        _ => ScalarType.Int64,
    }).DetachFromDisposeScope();
}
