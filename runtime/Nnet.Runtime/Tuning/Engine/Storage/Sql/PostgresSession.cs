using System.Net.Sockets;
using Npgsql;

namespace Nnet.Tuning.Engine;

/// <summary>
/// A connection of the pool for each statement or transaction. While the database is away (a restart, a cut line) a transaction is begun again until
/// <paramref name="patience"/> is over. One whose commit was cut may so be run twice: every transaction of a study is harmless the second time, since claims are
/// fenced by their tokens and records replace what is there.
/// </summary>
internal sealed class PostgresSession(string text, TimeSpan patience) : ISqlSession
{
    private NpgsqlConnection? open;
    private NpgsqlTransaction? transaction;
    private bool hasConnected;

    /// <inheritdoc/>
    public int Execute(string sql, params object?[] values) => With(sql, values, command => command.ExecuteNonQuery());

    /// <inheritdoc/>
    public IReadOnlyList<object?[]> Query(string sql, params object?[] values) => With(sql, values, command =>
    {
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => Plain(reader.GetValue(i)))]);
        return rows;
    });

    /// <inheritdoc/>
    public T Transact<T>(Func<T> action)
    {
        if (open is not null) return action();
        var begun = TimeProvider.System.GetTimestamp();
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return TransactOnce(action);
            }
            catch (NpgsqlException failure)
            {
                var words = failure.Message.Split('\n')[0];
                if (!hasConnected) throw new StudyException($"The database of the study can't be opened: {words}", failure);
                if (!IsPassing(failure)) throw new StudyException($"The database of the study: {words}", failure);
                if (TimeProvider.System.GetElapsedTime(begun) > patience)
                    throw new StudyException($"The database of the study can't be reached any more: {words} The trials that are done are kept; the same command goes on.", failure);
                NpgsqlConnection.ClearAllPools();
                Thread.Sleep(Math.Min(50 << Math.Min(attempt, 5), 1000));
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => open?.Dispose();

    private T TransactOnce<T>(Func<T> action)
    {
        using var connection = new NpgsqlConnection(text);
        connection.Open();
        hasConnected = true;
        using var current = connection.BeginTransaction();
        (open, transaction) = (connection, current);
        try
        {
            var result = action();
            current.Commit();
            return result;
        }
        finally
        {
            (open, transaction) = (null, null);
        }
    }

    private T With<T>(string sql, object?[] values, Func<NpgsqlCommand, T> run)
    {
        if (open is null) return Transact(() => With(sql, values, run));
        using var command = new NpgsqlCommand(SqlText.Positional(sql, i => $"${i}"), open, transaction);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        return run(command);
    }

    /// <summary>The connection is gone (08, 57P), or transactions stood in each other's way (40): the next attempt may do.</summary>
    private static bool IsPassing(NpgsqlException failure) =>
        failure.IsTransient || failure.InnerException is IOException or SocketException || failure.SqlState is { } state && (state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("57P", StringComparison.Ordinal) || state.StartsWith("40", StringComparison.Ordinal));

    private static object? Plain(object value) => value switch { DBNull => null, int number => (long)number, decimal number => (double)number, _ => value };
}
