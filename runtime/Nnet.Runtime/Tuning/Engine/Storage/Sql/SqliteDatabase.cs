namespace Nnet.Tuning.Engine;

/// <summary>A SQLite file, for the processes of one machine.</summary>
internal sealed class SqliteDatabase(string path) : ISqlDatabase
{
    /// <summary>None: a transaction holds the whole file.</summary>
    public string? SchemaLock => null;

    /// <inheritdoc/>
    public string SerialKey => "INTEGER PRIMARY KEY AUTOINCREMENT";

    /// <inheritdoc/>
    public string Real => "REAL";

    /// <summary>None: a transaction holds the whole file.</summary>
    public string SkipLocked => "";

    /// <inheritdoc/>
    public string ForUpdate => "";

    /// <inheritdoc/>
    public string Now => "((julianday('now') - 2440587.5) * 86400.0)";

    /// <inheritdoc/>
    public ISqlSession Connect() => new SqliteSession(path);
}
