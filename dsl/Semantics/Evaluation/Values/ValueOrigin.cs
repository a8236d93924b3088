using Nnet.Language.Lowering;

namespace Nnet.Language.Semantics.Evaluation;

/// <summary>Where a tensor comes from, for messages: the operation and its line.</summary>
internal sealed record ValueOrigin(string Operation, LineRef Line)
{
    /// <summary><c>MaxPool2d (line 12)</c>.</summary>
    public override string ToString() => Line.Line == 0 ? Operation : $"{Operation} (line {Line.Line})";
}
