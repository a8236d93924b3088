namespace Nnet.Tuning.Engine;

/// <summary>The little of a database that studies need: one connection, parameters written <c>@1</c>, <c>@2</c>, ... in the text.</summary>
internal interface ISqlSession : IDisposable
{
    /// <summary>Runs a statement.</summary>
    /// <returns>The number of rows that it changed.</returns>
    int Execute(string sql, params object?[] values);

    /// <summary>The rows of a query; numbers are <see cref="long"/> or <see cref="double"/>.</summary>
    IReadOnlyList<object?[]> Query(string sql, params object?[] values);

    /// <summary>Runs an action as one transaction: all of it, or nothing.</summary>
    T Transact<T>(Func<T> action);
}
