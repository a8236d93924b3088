using System.IO.Compression;
using System.Reflection;
using System.Text.RegularExpressions;
using TorchSharp;

namespace Nnet.LibTorch.Tests.Surface;

/// <summary>Nnet.LibTorch offers nothing that TorchSharp 0.107 does not: what compiles against it compiles against the package.</summary>
public sealed partial class SurfaceTests
{
    private static readonly Assembly Backend = typeof(torch).Assembly;

    [Fact]
    public void PublicMembers_All_AreTorchSharps()
    {
        var listed = Listed().Select(Normalized).ToHashSet();
        var foreign = PublicSurface.Of(Backend).Where(line => !listed.Contains(Normalized(line))).Order().ToList();
        Assert.True(foreign.Count == 0, $"{foreign.Count} public members are not TorchSharp's:\n" + string.Join('\n', foreign));
    }

    [Fact]
    public void PublicMembers_Tensor_CoverMostOfTorchSharps()
    {
        var own = PublicSurface.Of(Backend).Select(Normalized).ToHashSet();
        var wanted = Listed().Where(line => line.StartsWith("TorchSharp.torch.Tensor.", StringComparison.Ordinal)).ToList();
        var covered = wanted.Count(line => own.Contains(Normalized(line)));
        Assert.True(covered >= 0.9 * wanted.Count, $"Only {covered} of {wanted.Count} members of Tensor are there.");
    }

    private static IEnumerable<string> Listed()
    {
        using var packed = typeof(SurfaceTests).Assembly.GetManifestResourceStream("torchsharp-api.txt.gz")!;
        using var reader = new StreamReader(new GZipStream(packed, CompressionMode.Decompress));
        while (reader.ReadLine() is { } line) yield return line;
    }

    // The list marks reference types that may be null, which reflection does not show; bases and constraints are not compared.
    private static string Normalized(string line)
    {
        var text = Constraints().Replace(line, "");
        text = TypeBases().Replace(text, "$1");
        return NullableReferences().Replace(text, match => ValueTypes.Contains(match.Groups[1].Value) ? match.Value : match.Groups[1].Value);
    }

    private static readonly HashSet<string> ValueTypes =
    [
        "bool", "byte", "sbyte", "short", "int", "long", "float", "double", "nint", "Complex", "DateTime", ")",
        .. Backend.GetTypes().Where(type => type.IsValueType && (type.IsPublic || type.IsNestedPublic)).Select(TypeNames.Of),
    ];

    [GeneratedRegex(@" where .*$")]
    private static partial Regex Constraints();

    [GeneratedRegex(@"^(\S+(?:, \S+)* : (?:(?:static|abstract|sealed) )?(?:class|struct|interface|enum|delegate))\b.*$")]
    private static partial Regex TypeBases();

    [GeneratedRegex(@"([\w.]+|\)|>|\])\?")]
    private static partial Regex NullableReferences();
}
