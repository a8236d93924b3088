namespace Nnet.Onnx.Writing;

/// <summary>How an operation of the language is written in ONNX.</summary>
/// <param name="Name">The operation's name in the graph: a row of the catalogue, an operator, <c>slice</c>, <c>unbind</c>, <c>weight</c>.</param>
/// <param name="Write">Adds the operators; the names of the results.</param>
internal sealed record OnnxRow(string Name, Func<OnnxCall, IReadOnlyList<string>> Write)
{
    /// <summary>An operation of one result.</summary>
    public static OnnxRow One(string name, Func<OnnxCall, string> write) => new(name, call => [write(call)]);
}
