namespace Nnet.Generator.Emission.Operations;

/// <summary>How a layer of the language is written in C#.</summary>
/// <param name="Name">Its name in the language.</param>
/// <param name="Construct">The arguments of its constructor or factory.</param>
/// <param name="Outputs">Names for the results of a layer with several.</param>
internal sealed record LayerRow(string Name, Func<OperationCall, IEnumerable<string?>> Construct, IReadOnlyList<string>? Outputs = null)
{
    /// <summary>Another class of Nnet.Runtime for some arguments; null: the row's own.</summary>
    public Func<OperationCall, string?>? Variant { get; init; }

    /// <summary>The arguments of <c>call</c> where they are not just the inputs.</summary>
    public Func<OperationCall, IEnumerable<string?>>? Call { get; init; }
}
