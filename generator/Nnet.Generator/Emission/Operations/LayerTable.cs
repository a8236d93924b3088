using Nnet.Generator.Emission.Operations.Layers;
using Nnet.Generator.Emission.Text;
using Nnet.Language.Ops;

namespace Nnet.Generator.Emission.Operations;

/// <summary>Every layer with its C# form.</summary>
internal static class LayerTable
{
    private static readonly Dictionary<string, LayerRow> Rows = new[]
    {
        LinearLayers.All,
        ConvolutionLayers.All,
        NormalizationLayers.All,
        EmbeddingLayers.All,
        RecurrentLayers.All,
        AttentionLayers.All,
        GraphLayers.All,
    }.SelectMany(rows => rows).ToDictionary(row => row.Name, StringComparer.Ordinal);

    public static IEnumerable<string> Names => Rows.Keys;

    public static LayerRow? Find(string name) => Rows.TryGetValue(name, out var row) ? row : null;

    /// <summary>The full name of the layer's class.</summary>
    public static string Type(string name, OperationCall call) => Find(name)?.Variant?.Invoke(call) ?? Type(name);

    /// <summary>The full name of the class that a kind of layers has.</summary>
    public static string Type(string name)
    {
        var form = OpTable.Find(name)?.Torch ?? throw new InvalidOperationException($"{name} is no layer.");
        return form.IsRuntime ? form.Name : "TorchSharp.Modules." + form.Name.Substring(form.Name.LastIndexOf('.') + 1);
    }

    /// <summary>The expression that makes the layer: a factory of TorchSharp, or a constructor of Nnet.Runtime.</summary>
    public static string Construct(string name, OperationCall call, TypeNames types)
    {
        var row = Find(name) ?? throw new InvalidOperationException($"{name} has no form in C#.");
        var form = OpTable.Find(name)!.Torch;
        var callee = form.IsRuntime ? "new " + types.Short(Type(name, call)) : types.Short("TorchSharp." + form.Name);
        return OperationCall.Call(callee, [.. row.Construct(call)]);
    }
}
