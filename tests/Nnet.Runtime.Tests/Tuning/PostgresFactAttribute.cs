namespace Nnet.Runtime.Tests.Tuning;

/// <summary>A test that needs Debian's PostgreSQL 15; without it, it is skipped and says so.</summary>
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute()
    {
        if (!PostgresServer.IsThere) Skip = "PostgreSQL 15 (postgresql-15) is not installed.";
    }
}
