using System.Collections.Immutable;

namespace Nnet.Tuning.Engine;

/// <summary>The trials of a study from their tables, one query for each table.</summary>
internal static class SqlTrialReader
{
    /// <summary>All trials, by number.</summary>
    public static ImmutableArray<Trial> Read(ISqlSession session, long study)
    {
        var parameters = session.Query("SELECT p.trial_id, p.param_name, p.distribution_json, p.param_value FROM trial_params p JOIN trials t ON t.trial_id = p.trial_id WHERE t.study_id = @1", study)
            .ToLookup(row => (long)row[0]!, row => KeyValuePair.Create((string)row[1]!, DistributionJson.FromInternal((string)row[2]!, (double)row[3]!)));
        var values = session.Query("SELECT v.trial_id, v.value, v.value_type FROM trial_values v JOIN trials t ON t.trial_id = v.trial_id WHERE t.study_id = @1 ORDER BY v.trial_id, v.objective", study)
            .ToLookup(row => (long)row[0]!, row => Number(row[1], (string)row[2]!));
        var steps = session.Query("SELECT i.trial_id, i.step, i.intermediate_value, i.intermediate_value_type FROM trial_intermediate_values i JOIN trials t ON t.trial_id = i.trial_id WHERE t.study_id = @1 ORDER BY i.trial_id, i.step", study)
            .ToLookup(row => (long)row[0]!, row => new IntermediateValue((int)(long)row[1]!, Number(row[2], (string)row[3]!)));
        var attributes = session.Query("SELECT a.trial_id, a.\"key\", a.value_json FROM trial_user_attributes a JOIN trials t ON t.trial_id = a.trial_id WHERE t.study_id = @1", study)
            .ToLookup(row => (long)row[0]!, row => KeyValuePair.Create((string)row[1]!, (string)row[2]!));
        return [.. session.Query("SELECT trial_id, number, state, message FROM nnet_leases WHERE study_id = @1 ORDER BY number", study).Select(row => new Trial(
            (int)(long)row[1]!,
            Enum.Parse<TrialState>((string)row[2]!),
            ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, parameters[(long)row[0]!]),
            [.. values[(long)row[0]!]],
            [.. steps[(long)row[0]!]],
            row[3] is string { Length: > 0 } message ? message : null)
        {
            Attributes = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, attributes[(long)row[0]!]),
        })];
    }

    private static double Number(object? value, string kind) => kind switch
    {
        "NAN" => double.NaN,
        "INF_POS" => double.PositiveInfinity,
        "INF_NEG" => double.NegativeInfinity,
        _ => (double)value!,
    };
}
