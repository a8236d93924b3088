namespace TorchSharp.Native;

// Random numbers; the generator is the default one unless one is given.
internal static partial class Ops
{
    internal static readonly Op
        bernoulli = new("bernoulli"), bernoulli__Tensor = new("bernoulli_.Tensor"), bernoulli__float = new("bernoulli_.float"),
        cauchy_ = new("cauchy_"), exponential_ = new("exponential_"), geometric_ = new("geometric_"), log_normal_ = new("log_normal_"),
        multinomial = new("multinomial"), normal_Tensor_Tensor = new("normal.Tensor_Tensor"), normal_ = new("normal_"), poisson = new("poisson"),
        random__from = new("random_.from"), uniform_ = new("uniform_");
}
