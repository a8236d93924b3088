using Npgsql;

namespace Nnet.Tuning.Engine;

/// <summary>
/// PostgreSQL, by a connection string or a <c>postgres://user:password@host:port/database</c> address. A lost connection is made again for half a minute; then the worker ends, and its trial is taken over when its lease ends.
/// </summary>
internal sealed class PostgresDatabase(string connection) : ISqlDatabase
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly string text = Read(connection);

    /// <summary>One process at a time makes the tables.</summary>
    public string? SchemaLock => "SELECT pg_advisory_xact_lock(6073736)";

    /// <inheritdoc/>
    public string SerialKey => "BIGSERIAL PRIMARY KEY";

    /// <inheritdoc/>
    public string Real => "DOUBLE PRECISION";

    /// <inheritdoc/>
    public string SkipLocked => " FOR UPDATE SKIP LOCKED";

    /// <inheritdoc/>
    public string ForUpdate => " FOR UPDATE";

    /// <inheritdoc/>
    public string Now => "EXTRACT(EPOCH FROM clock_timestamp())::DOUBLE PRECISION";

    /// <inheritdoc/>
    public ISqlSession Connect() => new PostgresSession(text, Patience);

    private static string Read(string connection)
    {
        try
        {
            return connection.Contains("://", StringComparison.Ordinal) ? FromAddress(new Uri(connection)) : new NpgsqlConnectionStringBuilder(connection).ConnectionString;
        }
        catch (Exception wrong) when (wrong is ArgumentException or UriFormatException)
        {
            throw new StudyException($"The address of the storage is not understood: {wrong.Message} Write postgres://user@host/database or \"Host=...;Database=...\".", wrong);
        }
    }

    private static string FromAddress(Uri address)
    {
        var user = address.UserInfo.Split(':', 2);
        var builder = new NpgsqlConnectionStringBuilder { Host = address.Host, Port = address.Port > 0 ? address.Port : 5432, Database = address.AbsolutePath.Trim('/') };
        if (user[0].Length > 0) builder.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length > 1) builder.Password = Uri.UnescapeDataString(user[1]);
        return builder.ConnectionString;
    }
}
