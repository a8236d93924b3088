using Nnet.Language.Diagnostics;

namespace Nnet.Language.Semantics.Evaluation;

/// <summary>Adds the uses of blocks that lead to a mistake.</summary>
internal sealed class UseReporter(EvaluationState state) : IReporter
{
    public void Report(string id, Place place, string message, params RelatedPlace[] related) => state.Fail(id, place, message, related);
}
