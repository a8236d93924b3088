using System.Runtime.CompilerServices;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Xunit.Sdk;

namespace Nnet.Generator.Tests.Snapshots;

/// <summary>
/// Snapshots by Verify's file convention: <c>Test.Method.verified.txt</c> beside the test holds what was read and accepted; where a test gets something else it
/// writes <c>Test.Method.received.txt</c> and fails with the lines that differ. To accept, rename the file.
/// </summary>
internal static class Verifier
{
    public static void Verify(string received, string? parameter = null, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        var name = Path.GetFileNameWithoutExtension(file) + "." + method + (parameter is null ? "" : "_" + parameter);
        var folder = Path.GetDirectoryName(file)!;
        var verifiedPath = Path.Combine(folder, name + ".verified.txt");
        var receivedPath = Path.Combine(folder, name + ".received.txt");
        var verified = File.Exists(verifiedPath) ? File.ReadAllText(verifiedPath).Replace("\r\n", "\n", StringComparison.Ordinal) : "";
        if (verified.TrimEnd('\n') == received.TrimEnd('\n'))
        {
            File.Delete(receivedPath);
            return;
        }

        File.WriteAllText(receivedPath, received.TrimEnd('\n'));
        throw new XunitException($"{name} differs from its snapshot. Read {Path.GetFileName(receivedPath)}, and rename it to {Path.GetFileName(verifiedPath)} if it is right.\n{Difference(verified, received)}");
    }

    private static string Difference(string verified, string received) => string.Join('\n', new InlineDiffBuilder(new DiffPlex.Differ()).BuildDiffModel(verified, received).Lines
        .Where(line => line.Type != ChangeType.Unchanged)
        .Take(40)
        .Select(line => (line.Type == ChangeType.Inserted ? "+ " : "- ") + line.Text));
}
