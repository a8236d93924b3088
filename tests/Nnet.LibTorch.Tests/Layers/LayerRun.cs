using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Nnet.LibTorch.Tests.Layers;

/// <summary>A layer and how it is called: the C# side of a case.</summary>
internal sealed record LayerRun(nn.Module Module, Func<Tensor[], Tensor[]> Call)
{
    internal static LayerRun Of(nn.Module<Tensor, Tensor> module) => new(module, x => [module.call(x[0])]);

    internal static LayerRun Of(nn.Module<Tensor, Tensor, Tensor> module) => new(module, x => [module.call(x[0], x.ElementAtOrDefault(1)!)]);

    internal static LayerRun Of(nn.Module<Tensor, Tensor, Tensor, Tensor> module) => new(module, x => [module.call(x[0], x[1], x[2])]);

    internal static LayerRun Of(nn.Module<Tensor, Tensor, Tensor, Tensor, Tensor> module) => new(module, x => [module.call(x[0], x[1], x[2], x[3])]);

    internal static LayerRun Of(nn.Module<Tensor, Tensor, (Tensor, Tensor)> module) => new(module, x => Two(module.call(x[0], x.ElementAtOrDefault(1)!)));

    internal static LayerRun Of(LSTM module) => new(module, x => Three(module.call(x[0], x.Length > 1 ? (x[1], x[2]) : null)));

    internal static LayerRun Of(Func<Tensor[], Tensor> function) => new(nn.Identity(), x => [function(x)]);

    internal LayerRun Evaluating()
    {
        Module.eval();
        return this;
    }

    internal static Tensor[] Two((Tensor, Tensor) both) => [both.Item1, both.Item2];

    internal static Tensor[] Two(Tuple<Tensor, Tensor> both) => [both.Item1, both.Item2];

    internal static Tensor[] Three((Tensor, Tensor, Tensor) all) => [all.Item1, all.Item2, all.Item3];
}
