using System.Collections.Immutable;

namespace Nnet.Tuning.Engine;

/// <summary>Studies in a database: a SQLite file, or PostgreSQL for many machines.</summary>
public sealed class SqlStorage : IStudyStorage
{
    private readonly Lock gate = new();
    private readonly ISqlDatabase database;
    private readonly ISqlSession session;

    private SqlStorage(ISqlDatabase database)
    {
        this.database = database;
        session = database.Connect();
        SqlSchema.Create(session, database);
    }

    /// <summary>A storage by its address: <c>postgres://...</c> or <c>Host=...</c>, else the path of a SQLite file.</summary>
    public static SqlStorage OpenAt(string address) =>
        address.Contains("://", StringComparison.Ordinal) || address.Contains('=', StringComparison.Ordinal) ? OpenPostgres(address) : OpenFile(address);

    /// <summary>A file of studies, made if there is none.</summary>
    public static SqlStorage OpenFile(string path) => new(new SqliteDatabase(path));

    /// <summary>A PostgreSQL database.</summary>
    /// <param name="connection">Npgsql's connection string, or <c>postgres://user:password@host:port/database</c>.</param>
    public static SqlStorage OpenPostgres(string connection) => new(new PostgresDatabase(connection));

    /// <inheritdoc/>
    public long Open(StudyDefinition study) => Transact(() =>
    {
        var fingerprint = StudyFingerprint.Of(study);
        var known = session.Query("SELECT s.study_id, n.fingerprint FROM studies s JOIN nnet_studies n ON n.study_id = s.study_id WHERE s.study_name = @1", study.Name);
        if (known is [[long id, string stored]]) return stored == fingerprint ? id : throw new StudyChangedException(study.Name, StudyFingerprint.Difference(stored, fingerprint));
        if (session.Execute("INSERT INTO studies (study_name) VALUES (@1) ON CONFLICT DO NOTHING", study.Name) == 0) return Open(study);
        id = (long)session.Query("SELECT study_id FROM studies WHERE study_name = @1", study.Name)[0][0]!;
        session.Execute("INSERT INTO nnet_studies (study_id, fingerprint, next_number) VALUES (@1, @2, 0)", id, fingerprint);
        for (var i = 0; i < study.Maximize.Length; i++)
        {
            session.Execute("INSERT INTO study_directions (direction, study_id, objective) VALUES (@1, @2, @3)", study.Maximize[i] ? "MAXIMIZE" : "MINIMIZE", id, i);
        }

        return id;
    });

    /// <inheritdoc/>
    public long? Find(string name) => Transact(() => session.Query("SELECT study_id FROM studies WHERE study_name = @1", name) is [[long id]] ? (long?)id : null);

    /// <inheritdoc/>
    public string SetAside(string name) => Transact(() =>
    {
        var free = StudyNames.Aside(name, candidate => session.Query("SELECT 1 FROM studies WHERE study_name = @1", candidate).Count > 0);
        session.Execute("UPDATE studies SET study_name = @2 WHERE study_name = @1", name, free);
        return free;
    });

    /// <inheritdoc/>
    public TrialClaim? TryClaim(long study, StudyDefinition definition, string worker, TimeSpan lease) => Transact(() => TakeOver(study, worker, lease) ?? Begin(study, definition, worker, lease));

    /// <inheritdoc/>
    public bool Heartbeat(TrialClaim claim, TimeSpan lease) => Transact(() => session.Execute(
        $"UPDATE nnet_leases SET lease_until = {database.Now} + @4 WHERE study_id = @1 AND number = @2 AND token = @3 AND state = 'Running'", claim.Study, claim.Number, claim.Token, lease.TotalSeconds) == 1);

    /// <inheritdoc/>
    public bool SetParameters(TrialClaim claim, SearchSpace space, ImmutableSortedDictionary<string, object> parameters) => IfOurs(claim, trial =>
    {
        session.Execute("DELETE FROM trial_params WHERE trial_id = @1", trial);
        foreach (var parameter in space.Parameters.Where(parameter => parameters.ContainsKey(parameter.Name)))
        {
            session.Execute("INSERT INTO trial_params (trial_id, param_name, param_value, distribution_json) VALUES (@1, @2, @3, @4)",
                trial, parameter.Name, DistributionJson.ToInternal(parameter, parameters[parameter.Name]), DistributionJson.Write(parameter));
        }
    });

    /// <inheritdoc/>
    public bool Report(TrialClaim claim, int step, double value) => IfOurs(claim, trial =>
    {
        session.Execute("DELETE FROM trial_intermediate_values WHERE trial_id = @1 AND step = @2", trial, step);
        session.Execute("INSERT INTO trial_intermediate_values (trial_id, step, intermediate_value, intermediate_value_type) VALUES (@1, @2, @3, @4)", trial, step, Finite(value), Kind(value));
    });

    /// <inheritdoc/>
    public bool SetAttribute(TrialClaim claim, string key, string json) => IfOurs(claim, trial =>
    {
        session.Execute("DELETE FROM trial_user_attributes WHERE trial_id = @1 AND \"key\" = @2", trial, key);
        session.Execute("INSERT INTO trial_user_attributes (trial_id, \"key\", value_json) VALUES (@1, @2, @3)", trial, key, json);
    });

    /// <inheritdoc/>
    public bool Finish(TrialClaim claim, TrialState state, ImmutableArray<double> values, string? message) => IfOurs(claim, trial =>
    {
        for (var i = 0; i < values.Length; i++)
        {
            session.Execute("INSERT INTO trial_values (trial_id, objective, value, value_type) VALUES (@1, @2, @3, @4)", trial, i, Finite(values[i]), Kind(values[i]));
        }

        session.Execute("UPDATE nnet_leases SET state = @2, message = @3 WHERE trial_id = @1", trial, state.ToString(), message ?? "");
        var name = state switch { TrialState.Finished => "COMPLETE", TrialState.Pruned => "PRUNED", _ => "FAIL" };
        session.Execute("UPDATE trials SET state = @2, datetime_complete = CURRENT_TIMESTAMP WHERE trial_id = @1", trial, name);
    });

    /// <inheritdoc/>
    public ImmutableArray<Trial> Trials(long study) => Transact(() => SqlTrialReader.Read(session, study));

    /// <inheritdoc/>
    public ImmutableArray<string> Workers(long study) => Transact<ImmutableArray<string>>(() =>
        [.. session.Query("SELECT worker FROM nnet_leases WHERE study_id = @1 AND state = 'Running' ORDER BY number", study).Select(row => (string)row[0]!)]);

    /// <inheritdoc/>
    public int Release(long study, string workers) => Transact(() =>
        session.Execute("UPDATE nnet_leases SET lease_until = 0 WHERE study_id = @1 AND state = 'Running' AND substr(worker, 1, @3) = @2", study, workers, workers.Length));

    /// <inheritdoc/>
    public void SetAttribute(long study, string key, string json) => Transact(() =>
    {
        session.Execute("DELETE FROM study_user_attributes WHERE study_id = @1 AND \"key\" = @2", study, key);
        return session.Execute("INSERT INTO study_user_attributes (study_id, \"key\", value_json) VALUES (@1, @2, @3)", study, key, json);
    });

    /// <inheritdoc/>
    public ImmutableSortedDictionary<string, string> Attributes(long study) => Transact(() => ImmutableSortedDictionary.CreateRange(
        StringComparer.Ordinal,
        session.Query("SELECT \"key\", value_json FROM study_user_attributes WHERE study_id = @1", study).Select(row => KeyValuePair.Create((string)row[0]!, (string)row[1]!))));

    /// <inheritdoc/>
    public void RecordVerdict(long study, int order, StepVerdict verdict) => Transact(() =>
    {
        session.Execute("DELETE FROM nnet_verdicts WHERE study_id = @1 AND step_order = @2", study, order);
        return session.Execute("INSERT INTO nnet_verdicts VALUES (@1, @2, @3, @4, @5, @6, @7)", study, order, verdict.Step, verdict.Passed ? 1 : 0, verdict.Reason, verdict.Advice, verdict.Data);
    });

    /// <inheritdoc/>
    public ImmutableSortedDictionary<int, StepVerdict> Verdicts(long study) => Transact(() =>
        session.Query("SELECT step_order, step, passed, reason, advice, data FROM nnet_verdicts WHERE study_id = @1 ORDER BY step_order", study).ToImmutableSortedDictionary(
            row => (int)(long)row[0]!,
            row => new StepVerdict((string)row[1]!, (long)row[2]! == 1, (string)row[3]!) { Advice = (string)row[4]!, Data = (string?)row[5] }));

    /// <inheritdoc/>
    public void Dispose() => session.Dispose();

    /// <summary>A trial whose worker has gone; workers that look at the same time take different ones.</summary>
    private TrialClaim? TakeOver(long study, string worker, TimeSpan lease)
    {
        var expired = session.Query($"SELECT trial_id, number, token FROM nnet_leases WHERE study_id = @1 AND state = 'Running' AND lease_until < {database.Now} ORDER BY number LIMIT 1{database.SkipLocked}", study);
        if (expired is not [[long trial, long number, long token]]) return null;
        session.Execute($"UPDATE nnet_leases SET worker = @2, token = @3, lease_until = {database.Now} + @4 WHERE trial_id = @1", trial, worker, token + 1, lease.TotalSeconds);
        session.Execute("DELETE FROM trial_intermediate_values WHERE trial_id = @1", trial);
        return new TrialClaim(study, (int)number, token + 1);
    }

    /// <summary>The next new number; the row of the study makes numbers unique.</summary>
    private TrialClaim? Begin(long study, StudyDefinition definition, string worker, TimeSpan lease)
    {
        var number = (int)(long)session.Query($"SELECT next_number FROM nnet_studies WHERE study_id = @1{database.ForUpdate}", study)[0][0]!;
        var firstOpen = session.Query("SELECT MIN(number) FROM nnet_leases WHERE study_id = @1 AND state = 'Running'", study)[0][0] is long open ? (int)open : number;
        if (!ClaimRules.MayBegin(definition, number, firstOpen)) return null;
        session.Execute("UPDATE nnet_studies SET next_number = @2 WHERE study_id = @1", study, number + 1);
        session.Execute("INSERT INTO trials (number, study_id, state, datetime_start) VALUES (@1, @2, 'RUNNING', CURRENT_TIMESTAMP)", number, study);
        var trial = session.Query("SELECT trial_id FROM trials WHERE study_id = @1 AND number = @2", study, number)[0][0];
        session.Execute($"INSERT INTO nnet_leases VALUES (@1, @2, @3, 'Running', @4, {database.Now} + @5, 1, NULL)", trial, study, number, worker, lease.TotalSeconds);
        return new TrialClaim(study, number, 1);
    }

    /// <summary>Acts only when the claim's token is the newest, in the same transaction.</summary>
    private bool IfOurs(TrialClaim claim, Action<long> action) => Transact(() =>
    {
        var rows = session.Query($"SELECT trial_id FROM nnet_leases WHERE study_id = @1 AND number = @2 AND token = @3 AND state = 'Running'{database.ForUpdate}", claim.Study, claim.Number, claim.Token);
        if (rows is not [[long trial]]) return false;
        action(trial);
        return true;
    });

    private T Transact<T>(Func<T> action)
    {
        lock (gate) return session.Transact(action);
    }

    private static object? Finite(double value) => double.IsFinite(value) ? value : null;

    private static string Kind(double value) => double.IsNaN(value) ? "NAN" : double.IsPositiveInfinity(value) ? "INF_POS" : double.IsNegativeInfinity(value) ? "INF_NEG" : "FINITE";
}
