using System.Runtime.CompilerServices;

namespace Nnet.Onnx.Tests.Cases;

/// <summary>Where the tests' files stand in the repository.</summary>
internal static class TestFolders
{
    /// <summary><c>tests/</c>.</summary>
    public static string Tests { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));

    /// <summary>What ONNX Runtime made of the models.</summary>
    public static string Verified { get; } = Path.Combine(Tests, "Nnet.Onnx.Tests", "verified.jsonl");

    private static string Here([CallerFilePath] string path = "") => path;
}
