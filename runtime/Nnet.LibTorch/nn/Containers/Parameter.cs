using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A tensor that a module trains. It takes over the native reference of the tensor that it is made from, which is disposed by that.</summary>
public class Parameter : Tensor
{
    /// <summary>Turns a tensor into a parameter.</summary>
    public Parameter(Tensor data, bool requires_grad = true) : base(data.DecoupleFromNativeHandle()) => requires_grad_(requires_grad);
}
