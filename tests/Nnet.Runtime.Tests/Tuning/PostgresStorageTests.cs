using System.Reflection;
using Nnet.Tuning.Engine;
using Npgsql;

namespace Nnet.Runtime.Tests.Tuning;

public sealed class PostgresStorageTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    public static TheoryData<string> Contract => [.. typeof(StorageContractTests).GetMethods().Where(method => method.IsDefined(typeof(FactAttribute))).Select(method => method.Name)];

    [PostgresTheory, MemberData(nameof(Contract))]
    public void Postgres_KeepsTheContract(string test) =>
        typeof(StorageContractTests).GetMethod(test)!.Invoke(new Suite(server), BindingFlags.DoNotWrapExceptions, null, [], null);

    /// <summary>The contract, each storage in a database of its own.</summary>
    private sealed class Suite(PostgresServer server) : StorageContractTests
    {
        private protected override IStudyStorage Create()
        {
            var name = $"study_{Guid.NewGuid():N}";
            using var connection = new NpgsqlConnection(server.Connection);
            connection.Open();
            using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
            command.ExecuteNonQuery();
            return SqlStorage.OpenPostgres(new NpgsqlConnectionStringBuilder(server.Connection) { Database = name, Pooling = true }.ConnectionString);
        }
    }
}
