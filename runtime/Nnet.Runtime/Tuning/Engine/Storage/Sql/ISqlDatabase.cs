namespace Nnet.Tuning.Engine;

/// <summary>A database and where its SQL differs.</summary>
internal interface ISqlDatabase
{
    /// <summary>A connection of its own.</summary>
    ISqlSession Connect();

    /// <summary>A query that waits until no one else makes the tables; null: not needed.</summary>
    string? SchemaLock { get; }

    /// <summary>The type of a key that numbers itself.</summary>
    string SerialKey { get; }

    /// <summary>The type of a real number of 64 bits.</summary>
    string Real { get; }

    /// <summary>Appended to a query whose row is taken while others skip it.</summary>
    string SkipLocked { get; }

    /// <summary>Appended to a query whose row others wait for.</summary>
    string ForUpdate { get; }

    /// <summary>The time in seconds, on the clock of the database: all workers share it.</summary>
    string Now { get; }
}
