namespace Nnet.Language.Ops;

/// <summary>What an operation becomes in C#: a member of TorchSharp (or of Nnet.Runtime, where TorchSharp has none). The emitter's row of the same name writes the arguments.</summary>
/// <param name="Name">Without <c>global::</c>: <c>torch.nn.Conv2d</c>, <c>torch.nn.functional.relu</c>, <c>Tensor.flatten</c>, <c>Nnet.Layers.RMSNorm</c>.</param>
/// <param name="Kind">Whether an instance is kept as a member of the module.</param>
public sealed record TorchForm(string Name, TorchFormKind Kind)
{
    /// <summary>True for what Nnet.Runtime has to supply.</summary>
    public bool IsRuntime => Name.StartsWith(RuntimeLayers.Namespace + ".", StringComparison.Ordinal);

    /// <summary>A factory of <c>torch.nn</c>; its result is the class of that name in <c>TorchSharp.Modules</c>.</summary>
    internal static TorchForm Module(string name) => new("torch.nn." + name, TorchFormKind.Module);

    /// <summary>A module of Nnet.Runtime.</summary>
    internal static TorchForm RuntimeModule(string name) => new($"{RuntimeLayers.Namespace}.{name}", TorchFormKind.Module);

    internal static TorchForm Functional(string name) => new("torch.nn.functional." + name, TorchFormKind.Call);

    internal static TorchForm Function(string name) => new("torch." + name, TorchFormKind.Call);

    internal static TorchForm Method(string name) => new("Tensor." + name, TorchFormKind.Call);

    /// <summary>A static function of Nnet.Runtime.</summary>
    internal static TorchForm RuntimeFunction(string name) => new($"{RuntimeLayers.Functions}.{name}", TorchFormKind.Call);
}
