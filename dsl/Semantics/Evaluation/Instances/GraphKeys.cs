namespace Nnet.Language.Semantics.Evaluation;

/// <summary>Keys of instances in the flat graph.</summary>
internal static class GraphKeys
{
    /// <summary>The full key; an item of a list of unknown length has <c>*</c> for its number.</summary>
    public static string Of(EvaluationState state, Frame frame, LayerInstance instance) => state.Graph.KeyOf(Local(frame, instance));

    /// <summary>The key below the blocks that are open in the graph.</summary>
    public static string Local(Frame frame, LayerInstance instance)
    {
        var key = instance.Name.Key;
        var local = key.StartsWith(frame.KeyPrefix, StringComparison.Ordinal) ? key.Substring(frame.KeyPrefix.Length) : key;
        return local + string.Concat(instance.Turns.OfType<UnknownTurn>().Select(_ => ".*"));
    }
}
