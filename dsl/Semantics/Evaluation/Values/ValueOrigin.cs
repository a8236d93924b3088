using Nnet.Language.Diagnostics;
using Nnet.Language.Shapes;

namespace Nnet.Language.Semantics.Evaluation;

/// <summary>Where a tensor comes from, for messages: the operation and its place.</summary>
internal sealed record ValueOrigin(string Operation, Place Place)
{
    /// <summary>As a place to show beside an error about the tensor.</summary>
    public RelatedPlace As(TensorType type) => Place.As($"{type} comes from here");
}
