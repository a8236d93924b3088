using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>A size that a constructor needs and the inputs give: <c>in_channels</c>. Several of one name form a list (<c>normalized_shape</c>).</summary>
public sealed record InferredSize(string Name, Dim Value);
