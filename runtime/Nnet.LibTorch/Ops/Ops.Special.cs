namespace TorchSharp.Native;

// Special functions.
internal static partial class Ops
{
    internal static readonly Op
        special_digamma = new("special_digamma"), special_entr = new("special_entr"), special_erf = new("special_erf"),
        special_erfc = new("special_erfc"), special_erfcx = new("special_erfcx"), special_erfinv = new("special_erfinv"),
        special_exp2 = new("special_exp2"), special_expit = new("special_expit"), special_expm1 = new("special_expm1"),
        special_gammainc = new("special_gammainc"), special_gammaincc = new("special_gammaincc"), special_gammaln = new("special_gammaln"),
        special_i0 = new("special_i0"), special_i0e = new("special_i0e"), special_i1 = new("special_i1"), special_i1e = new("special_i1e"),
        special_log_softmax = new("special_log_softmax"), special_logit = new("special_logit"), special_multigammaln = new("special_multigammaln"),
        special_ndtr = new("special_ndtr"), special_ndtri = new("special_ndtri"), special_polygamma = new("special_polygamma"),
        special_psi = new("special_psi"), special_sinc = new("special_sinc"), special_softmax = new("special_softmax"),
        special_xlog1py = new("special_xlog1py"), special_zeta = new("special_zeta");
}
