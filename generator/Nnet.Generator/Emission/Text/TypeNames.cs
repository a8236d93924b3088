namespace Nnet.Generator.Emission.Text;

/// <summary>
/// Short forms of qualified names, as the usings of a generated file allow them. A name that the program declares itself hides the one of TorchSharp,
/// which is then written in full.
/// </summary>
internal sealed class TypeNames(IEnumerable<string> declared)
{
    private static readonly string[] Opened = ["TorchSharp.torch.nn.", "TorchSharp.Modules.", "TorchSharp.torch.", "TorchSharp.", "Nnet.Layers."];

    // Layers of the runtime whose name TorchSharp.Modules has too.
    private static readonly HashSet<string> Shared = new(["MultiheadAttention", "TransformerEncoderLayer", "TransformerDecoderLayer"], StringComparer.Ordinal);

    private readonly HashSet<string> _declared = new(declared, StringComparer.Ordinal);

    /// <summary><c>TorchSharp.torch.nn.functional.relu</c> → <c>functional.relu</c>.</summary>
    public string Short(string qualified)
    {
        var prefix = Opened.FirstOrDefault(candidate => qualified.StartsWith(candidate, StringComparison.Ordinal));
        if (prefix is null) return qualified.IndexOf('.') < 0 ? qualified : "global::" + qualified;
        var name = qualified.Substring(prefix.Length);
        var first = name.Split('.')[0];
        if (_declared.Contains(first) || (prefix == "Nnet.Layers." && Shared.Contains(first))) return "global::" + qualified;
        return prefix == "TorchSharp.torch." && char.IsLower(name[0]) ? "torch." + name : name;
    }
}
