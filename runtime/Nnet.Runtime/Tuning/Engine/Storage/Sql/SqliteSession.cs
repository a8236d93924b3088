using SQLitePCL;

namespace Nnet.Tuning.Engine;

/// <summary>
/// A connection to a SQLite file through SQLitePCLRaw, which brings the native library for every platform. (Microsoft.Data.Sqlite would only add ADO.NET, which nothing here needs.)
/// </summary>
internal sealed class SqliteSession : ISqlSession
{
    private readonly sqlite3 handle;
    private bool isInTransaction;

    public SqliteSession(string path)
    {
        Batteries_V2.Init();
        Check(raw.sqlite3_open(path, out handle), path);
        raw.sqlite3_busy_timeout(handle, 30_000);
        Query("PRAGMA journal_mode = WAL");
        Query("PRAGMA synchronous = NORMAL");
    }

    /// <inheritdoc/>
    public int Execute(string sql, params object?[] values)
    {
        Query(sql, values);
        return raw.sqlite3_changes(handle);
    }

    /// <inheritdoc/>
    public IReadOnlyList<object?[]> Query(string sql, params object?[] values)
    {
        Check(raw.sqlite3_prepare_v2(handle, SqlText.Positional(sql, i => $"?{i}"), out var statement), sql);
        using (statement)
        {
            for (var i = 0; i < values.Length; i++) Bind(statement, i + 1, values[i]);
            var rows = new List<object?[]>();
            int code;
            while ((code = raw.sqlite3_step(statement)) == raw.SQLITE_ROW) rows.Add([.. Enumerable.Range(0, raw.sqlite3_column_count(statement)).Select(i => Read(statement, i))]);
            if (code != raw.SQLITE_DONE) Check(code, sql);
            return rows;
        }
    }

    /// <inheritdoc/>
    public T Transact<T>(Func<T> action)
    {
        if (isInTransaction) return action();
        Query("BEGIN IMMEDIATE");
        isInTransaction = true;
        var done = false;
        try
        {
            var result = action();
            Query("COMMIT");
            done = true;
            return result;
        }
        finally
        {
            isInTransaction = false;
            if (!done) Query("ROLLBACK");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => handle.Dispose();

    private void Check(int code, string subject)
    {
        if (code != raw.SQLITE_OK) throw new StudyException($"The study file: {raw.sqlite3_errmsg(handle).utf8_to_string()} ({subject}).");
    }

    private static void Bind(sqlite3_stmt statement, int index, object? value)
    {
        switch (value)
        {
            case null: raw.sqlite3_bind_null(statement, index); break;
            case int or long: raw.sqlite3_bind_int64(statement, index, Convert.ToInt64(value)); break;
            case double number: raw.sqlite3_bind_double(statement, index, number); break;
            default: raw.sqlite3_bind_text(statement, index, value.ToString()); break;
        }
    }

    private static object? Read(sqlite3_stmt statement, int column) => raw.sqlite3_column_type(statement, column) switch
    {
        raw.SQLITE_INTEGER => raw.sqlite3_column_int64(statement, column),
        raw.SQLITE_FLOAT => raw.sqlite3_column_double(statement, column),
        raw.SQLITE_NULL => null,
        _ => raw.sqlite3_column_text(statement, column).utf8_to_string(),
    };
}
