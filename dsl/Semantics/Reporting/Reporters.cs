using Nnet.Language.Diagnostics;

namespace Nnet.Language.Semantics;

/// <summary>Hands mistakes on, each once per place and kind: a block that is used ten times has its mistake once.</summary>
internal sealed class Reporter(DiagnosticBag diagnostics) : IReporter
{
    private readonly HashSet<(string Id, string Path, int Start)> _seen = [];

    public void Report(string id, Place place, string message, params RelatedPlace[] related)
    {
        if (_seen.Add((id, place.Source.Path, place.Span.Start)))
            diagnostics.Add(DiagnosticCatalogue.Get(id), place.Source, place.Span, message, related);
    }
}

/// <summary>Only remembers that there was a mistake.</summary>
internal sealed class SilentReporter : IReporter
{
    public bool HasErrors { get; private set; }

    public void Report(string id, Place place, string message, params RelatedPlace[] related) => HasErrors = true;
}

/// <summary>Leaves out some ids: what an unused block cannot decide is no mistake yet.</summary>
internal sealed class FilteringReporter(IReporter inner, params string[] without) : IReporter
{
    public void Report(string id, Place place, string message, params RelatedPlace[] related)
    {
        if (Array.IndexOf(without, id) < 0) inner.Report(id, place, message, related);
    }
}

/// <summary>Keeps the first mistake.</summary>
internal sealed class FirstReport : IReporter
{
    /// <summary>What it says; null where there was none.</summary>
    public string? Message { get; private set; }

    public void Report(string id, Place place, string message, params RelatedPlace[] related) => Message ??= message;
}
