namespace Nnet.Tuning.Engine;

/// <summary>Optuna's tables (RDB schema 12, alembic v3.2.0.a), so that its tools read a study, and beside them ours: what Optuna has no place for.</summary>
internal static class SqlSchema
{
    /// <summary>Makes what is missing.</summary>
    public static void Create(ISqlSession session, ISqlDatabase database) => session.Transact(() =>
    {
        if (database.SchemaLock is { } waiting) session.Query(waiting);
        foreach (var statement in Statements(database)) session.Execute($"CREATE TABLE IF NOT EXISTS {statement}");
        session.Execute("CREATE UNIQUE INDEX IF NOT EXISTS ix_studies_study_name ON studies (study_name)");
        session.Execute("CREATE INDEX IF NOT EXISTS ix_trials_study_id ON trials (study_id)");
        if (session.Query("SELECT 1 FROM version_info").Count == 0) session.Execute("INSERT INTO version_info (version_info_id, schema_version, library_version) VALUES (1, 12, '4.0.0')");
        if (session.Query("SELECT 1 FROM alembic_version").Count == 0) session.Execute("INSERT INTO alembic_version (version_num) VALUES ('v3.2.0.a')");
        return true;
    });

    private static IEnumerable<string> Statements(ISqlDatabase database)
    {
        var (key, real) = (database.SerialKey, database.Real);
        yield return $"studies (study_id {key}, study_name VARCHAR(512) NOT NULL)";
        yield return "version_info (version_info_id INTEGER PRIMARY KEY, schema_version INTEGER, library_version VARCHAR(256), CHECK (version_info_id = 1))";
        yield return "alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)";
        yield return $"study_directions (study_direction_id {key}, direction VARCHAR(8) NOT NULL, study_id BIGINT NOT NULL REFERENCES studies, objective INTEGER NOT NULL, UNIQUE (study_id, objective))";
        yield return $"study_user_attributes (study_user_attribute_id {key}, study_id BIGINT REFERENCES studies, \"key\" VARCHAR(512), value_json TEXT, UNIQUE (study_id, \"key\"))";
        yield return $"study_system_attributes (study_system_attribute_id {key}, study_id BIGINT REFERENCES studies, \"key\" VARCHAR(512), value_json TEXT, UNIQUE (study_id, \"key\"))";
        yield return $"trials (trial_id {key}, number INTEGER, study_id BIGINT REFERENCES studies, state VARCHAR(8) NOT NULL, datetime_start TIMESTAMP, datetime_complete TIMESTAMP, UNIQUE (study_id, number))";
        yield return $"trial_user_attributes (trial_user_attribute_id {key}, trial_id BIGINT REFERENCES trials, \"key\" VARCHAR(512), value_json TEXT, UNIQUE (trial_id, \"key\"))";
        yield return $"trial_system_attributes (trial_system_attribute_id {key}, trial_id BIGINT REFERENCES trials, \"key\" VARCHAR(512), value_json TEXT, UNIQUE (trial_id, \"key\"))";
        yield return $"trial_params (param_id {key}, trial_id BIGINT REFERENCES trials, param_name VARCHAR(512), param_value {real}, distribution_json TEXT, UNIQUE (trial_id, param_name))";
        yield return $"trial_values (trial_value_id {key}, trial_id BIGINT NOT NULL REFERENCES trials, objective INTEGER NOT NULL, value {real}, value_type VARCHAR(7) NOT NULL, UNIQUE (trial_id, objective))";
        yield return $"trial_intermediate_values (trial_intermediate_value_id {key}, trial_id BIGINT NOT NULL REFERENCES trials, step INTEGER NOT NULL, intermediate_value {real}, intermediate_value_type VARCHAR(7) NOT NULL, UNIQUE (trial_id, step))";
        yield return $"trial_heartbeats (trial_heartbeat_id {key}, trial_id BIGINT NOT NULL UNIQUE REFERENCES trials, heartbeat TIMESTAMP NOT NULL)";
        yield return "nnet_studies (study_id BIGINT PRIMARY KEY REFERENCES studies, fingerprint TEXT NOT NULL, next_number INTEGER NOT NULL)";
        yield return $"nnet_leases (trial_id BIGINT PRIMARY KEY REFERENCES trials, study_id BIGINT NOT NULL, number INTEGER NOT NULL, state VARCHAR(16) NOT NULL, worker TEXT NOT NULL, lease_until {real} NOT NULL, token BIGINT NOT NULL, message TEXT)";
        yield return "nnet_verdicts (study_id BIGINT NOT NULL REFERENCES studies, step_order INTEGER NOT NULL, step TEXT NOT NULL, passed INTEGER NOT NULL, reason TEXT NOT NULL, advice TEXT NOT NULL, data TEXT, PRIMARY KEY (study_id, step_order))";
    }
}
