using Nnet.Tuning.Steps;

namespace Nnet.Tuning.Searches;

/// <summary>Assignments in messages.</summary>
internal static class Assignments
{
    /// <summary><c>batch=32, optimizer.lr=3e-3</c>.</summary>
    public static string Text(IEnumerable<KeyValuePair<string, object>> values) => string.Join(", ", values.Select(entry => $"{entry.Key}={Curves.Show(entry.Value)}"));
}
