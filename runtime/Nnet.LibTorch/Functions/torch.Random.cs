using TorchSharp.Native;

namespace TorchSharp;

// Random numbers; the generator is the default one unless one is given.
public static partial class torch
{
    public static Tensor bernoulli(Tensor input, Generator? generator = null) => Ops.bernoulli.Call(input, generator);
    public static Tensor multinomial(Tensor input, long num_samples, bool replacement = false, Generator? generator = null) =>
        Ops.multinomial.Call(input, num_samples, replacement, generator);
    public static Tensor normal(Tensor mean, Tensor std, Generator? generator = null) => Ops.normal_Tensor_Tensor.Call(mean, std, generator);
    public static Tensor poisson(Tensor input, Generator? generator = null) => Ops.poisson.Call(input, generator);
}
