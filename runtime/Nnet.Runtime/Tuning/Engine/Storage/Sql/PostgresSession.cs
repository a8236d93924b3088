using Npgsql;

namespace Nnet.Tuning.Engine;

/// <summary>A connection of the pool for each statement or transaction.</summary>
internal sealed class PostgresSession(string text) : ISqlSession
{
    private NpgsqlConnection? open;
    private NpgsqlTransaction? transaction;

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
        using var connection = new NpgsqlConnection(text);
        connection.Open();
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

    /// <inheritdoc/>
    public void Dispose() => open?.Dispose();

    private T With<T>(string sql, object?[] values, Func<NpgsqlCommand, T> run)
    {
        if (open is null) return Transact(() => With(sql, values, run));
        using var command = new NpgsqlCommand(SqlText.Positional(sql, i => $"${i}"), open, transaction);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        return run(command);
    }

    private static object? Plain(object value) => value switch { DBNull => null, int number => (long)number, decimal number => (double)number, _ => value };
}
