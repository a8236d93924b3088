using Nnet.Language.Diagnostics;
using Nnet.Language.Semantics;

namespace Nnet.Language.Tests.Semantics.Settings;

/// <summary>Keeps mistakes as <c>id line</c>.</summary>
internal sealed class CollectingReporter : IReporter
{
    public List<string> Found { get; } = [];

    public List<string> Messages { get; } = [];

    public void Report(string id, Place place, string message, params RelatedPlace[] related)
    {
        Found.Add($"{id} {place.Line.Line}");
        Messages.Add(message);
    }
}
