using Nnet.Language.Diagnostics;

namespace Nnet.Language.Semantics;

/// <summary>Takes the mistakes that a phase finds.</summary>
internal interface IReporter
{
    /// <summary>Reports a mistake: an id, a place, a message of one or two sentences, further places.</summary>
    void Report(string id, Place place, string message, params RelatedPlace[] related);
}
