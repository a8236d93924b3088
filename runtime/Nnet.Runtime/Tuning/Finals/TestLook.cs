using System.Text.Json;
using Nnet.Tuning.Engine;

namespace Nnet.Tuning.Finals;

/// <summary>One look at the test part, or one that was refused.</summary>
/// <param name="Time">When, in UTC.</param>
/// <param name="Values">The values that were trained or asked for.</param>
/// <param name="WasRefused">True where the test part was not looked at.</param>
/// <param name="Again">True where the user insisted on another look.</param>
public sealed record TestLook(DateTime Time, string Values, bool WasRefused, bool Again)
{
    private const string Key = "test_looks";

    /// <summary>Every look of a plan, in order.</summary>
    public static IReadOnlyList<TestLook> Read(IStudyStorage storage, long plan) =>
        storage.Attributes(plan).TryGetValue(Key, out var json) ? JsonSerializer.Deserialize<TestLook[]>(json)! : [];

    /// <summary>Adds this one to the record.</summary>
    internal void Record(IStudyStorage storage, long plan) => storage.SetAttribute(plan, Key, JsonSerializer.Serialize(Read(storage, plan).Append(this)));
}
