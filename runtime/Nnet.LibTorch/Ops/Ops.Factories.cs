namespace TorchSharp.Native;

// New tensors.
internal static partial class Ops
{
    internal static readonly Op
        arange_start_step = new("arange.start_step"), bartlett_window_periodic = new("bartlett_window.periodic"),
        blackman_window_periodic = new("blackman_window.periodic"), empty = new("empty.memory_format"), empty_strided = new("empty_strided"),
        eye_m = new("eye.m"), full = new("full"), hamming_window_periodic_alpha_beta = new("hamming_window.periodic_alpha_beta"),
        hann_window_periodic = new("hann_window.periodic"), kaiser_window_beta = new("kaiser_window.beta"), linspace = new("linspace"),
        logspace = new("logspace"), ones = new("ones"), rand_generator = new("rand.generator"), randint_low_generator = new("randint.low_generator"),
        randn_generator = new("randn.generator"), randperm_generator = new("randperm.generator"), randperm_generator_out = new("randperm.generator_out"),
        tril_indices = new("tril_indices"), triu_indices = new("triu_indices"), zeros = new("zeros");
}
