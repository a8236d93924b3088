using System.Security.Cryptography;
using System.Text;
using Nnet.Generator.Emission;
using Nnet.Language.Lowering;

namespace Nnet.Tool.Tuning;

/// <summary>What a program computes, as a short hash: the same for another layout, other comments and other plans.</summary>
internal static class ProgramVersion
{
    /// <summary>Of the generated code without plans and line numbers.</summary>
    public static string Of(ProgramIr program)
    {
        var lines = ProgramEmitter.Emit(program with { Tunings = default }).SelectMany(file => file.Text.Split('\n')).Where(line => !line.TrimStart().StartsWith('#') && !line.TrimStart().StartsWith("//", StringComparison.Ordinal));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))))[..12];
    }
}
