using System.Runtime.CompilerServices;
using System.Text.Json;
using Nnet.Tuning.Engine;
using Shouldly;

namespace Nnet.Runtime.Tests.Tuning.Optuna;

/// <summary>Our tables beside those that Optuna itself makes (tests/oracle/optuna/schema.py), column by column.</summary>
public sealed class OptunaSchemaTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("nnet-schema").FullName;

    [Fact]
    public void Tables_OfAStudyFile_AreOptunas()
    {
        var path = Path.Combine(folder, "study.db");
        using (var storage = SqlStorage.OpenFile(path))
        {
            storage.Open(TestSpaces.Study(TestSpaces.Mixed, 1));
        }

        using var session = new SqliteSession(path);
        using var expected = JsonDocument.Parse(File.ReadAllText(Committed()));
        session.Query("SELECT schema_version FROM version_info").Single()[0].ShouldBe(expected.RootElement.GetProperty("version").GetInt64());
        foreach (var table in expected.RootElement.GetProperty("tables").EnumerateObject())
        {
            Columns(session, table.Name).ShouldBe([.. table.Value.GetProperty("columns").EnumerateObject().Select(column => Describe(column.Name, column.Value[0].GetString()!, column.Value[1].GetBoolean(), column.Value[2].GetBoolean()))], table.Name);
            Foreign(session, table.Name).ShouldBe([.. table.Value.GetProperty("foreign").EnumerateArray().Select(key => $"{key[0]} to {key[1]}")], table.Name);

            // We may have more: a trial's number in its study.
            table.Value.GetProperty("unique").EnumerateArray().Select(key => string.Join(", ", key.EnumerateArray())).Except(Unique(session, table.Name)).ShouldBeEmpty(table.Name);
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Committed([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "schema.json");

    private static string[] Columns(SqliteSession session, string table) =>
        [.. session.Query($"PRAGMA table_info('{table}')").Select(row => Describe((string)row[1]!, Kind((string)row[2]!), (long)row[3]! != 0, (long)row[5]! != 0))];

    /// <summary>A key is required whatever the table says.</summary>
    private static string Describe(string name, string kind, bool required, bool isKey) => $"{name}: {kind}{(isKey ? ", key" : required ? ", required" : "")}";

    private static string[] Foreign(SqliteSession session, string table) =>
        [.. session.Query($"PRAGMA foreign_key_list('{table}')").Select(row => $"{row[3]} to {row[2]}").Order(StringComparer.Ordinal)];

    private static string[] Unique(SqliteSession session, string table) =>
    [
        .. session.Query($"PRAGMA index_list('{table}')").Where(row => (long)row[2]! != 0 && (string)row[3]! != "pk")
            .Select(row => string.Join(", ", session.Query($"PRAGMA index_info('{row[1]}')").Select(column => column[2]))),
    ];

    private static string Kind(string type) => type.Split('(')[0] switch
    {
        "VARCHAR" or "TEXT" => "text",
        "INTEGER" or "BIGINT" => "integer",
        "FLOAT" or "REAL" => "real",
        _ => "time",
    };
}
