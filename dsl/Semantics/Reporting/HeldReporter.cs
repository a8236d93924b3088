using Nnet.Language.Diagnostics;

namespace Nnet.Language.Semantics;

/// <summary>Keeps mistakes until something can be added to the first one about sizes.</summary>
internal sealed class HeldReporter : IReporter
{
    private static readonly string[] SizeIds = ["NN3002", "NN3004", "NN3010"];

    private readonly List<(string Id, Place Place, string Message, RelatedPlace[] Related)> _held = [];

    /// <summary>True where sizes were the first mistake.</summary>
    public bool IsAboutSizes => _held.Count > 0 && Array.IndexOf(SizeIds, _held[0].Id) >= 0;

    public void Report(string id, Place place, string message, params RelatedPlace[] related) => _held.Add((id, place, message, related));

    /// <summary>Hands everything on; <paramref name="advice"/>, a sentence, is put behind the first message.</summary>
    public void HandOn(IReporter reporter, string? advice)
    {
        for (var i = 0; i < _held.Count; i++)
        {
            var (id, place, message, related) = _held[i];
            reporter.Report(id, place, i == 0 && advice is not null ? $"{message} {advice}" : message, related);
        }
    }
}
