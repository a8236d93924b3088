namespace Nnet.Language.Ops;

/// <summary>What the table needs of Nnet.Runtime because TorchSharp does not have it: modules in <see cref="Namespace"/>, static functions in <see cref="Functions"/>.</summary>
public static class RuntimeLayers
{
    public const string Namespace = "Nnet.Layers";

    public const string Functions = "Nnet.Layers.Functions";
}
