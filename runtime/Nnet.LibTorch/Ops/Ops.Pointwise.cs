namespace TorchSharp.Native;

// Functions of each element.
internal static partial class Ops
{
    internal static readonly Op
        abs = new("abs"), abs_ = new("abs_"), absolute = new("absolute"), absolute_ = new("absolute_"), angle = new("angle"), ceil = new("ceil"),
        ceil_ = new("ceil_"), clamp = new("clamp"), clamp_Tensor = new("clamp.Tensor"), clamp_ = new("clamp_"), clamp__Tensor = new("clamp_.Tensor"),
        clamp_max = new("clamp_max"), clamp_max_ = new("clamp_max_"), clamp_min = new("clamp_min"), clamp_min_ = new("clamp_min_"),
        clip = new("clip"), complex = new("complex"), conj = new("conj"), conj_physical = new("conj_physical"),
        conj_physical_ = new("conj_physical_"), deg2rad = new("deg2rad"), deg2rad_ = new("deg2rad_"), digamma = new("digamma"),
        digamma_ = new("digamma_"), erf = new("erf"), erf_ = new("erf_"), erfc = new("erfc"), erfc_ = new("erfc_"), erfinv = new("erfinv"),
        erfinv_ = new("erfinv_"), exp = new("exp"), exp2 = new("exp2"), exp2_ = new("exp2_"), exp_ = new("exp_"), expm1 = new("expm1"),
        expm1_ = new("expm1_"), fix = new("fix"), fix_ = new("fix_"), floor = new("floor"), floor_ = new("floor_"), frac = new("frac"),
        frac_ = new("frac_"), frexp_Tensor = new("frexp.Tensor"), i0 = new("i0"), i0_ = new("i0_"), igamma = new("igamma"), igammac = new("igammac"),
        imag = new("imag"), is_conj = new("is_conj"), lgamma = new("lgamma"), lgamma_ = new("lgamma_"), log = new("log"), log10 = new("log10"),
        log10_ = new("log10_"), log1p = new("log1p"), log1p_ = new("log1p_"), log2 = new("log2"), log2_ = new("log2_"), log_ = new("log_"),
        logit = new("logit"), logit_ = new("logit_"), mvlgamma = new("mvlgamma"), mvlgamma_ = new("mvlgamma_"), nan_to_num = new("nan_to_num"),
        nan_to_num_ = new("nan_to_num_"), polar = new("polar"), polygamma = new("polygamma"), polygamma_ = new("polygamma_"),
        rad2deg = new("rad2deg"), rad2deg_ = new("rad2deg_"), real = new("real"), reciprocal = new("reciprocal"), reciprocal_ = new("reciprocal_"),
        resolve_conj = new("resolve_conj"), resolve_neg = new("resolve_neg"), round = new("round"), round_decimals = new("round.decimals"),
        round_ = new("round_"), round__decimals = new("round_.decimals"), rsqrt = new("rsqrt"), rsqrt_ = new("rsqrt_"), sgn = new("sgn"),
        sgn_ = new("sgn_"), sign = new("sign"), sign_ = new("sign_"), signbit = new("signbit"), sinc = new("sinc"), sinc_ = new("sinc_"),
        sqrt = new("sqrt"), sqrt_ = new("sqrt_"), square = new("square"), trunc = new("trunc"), trunc_ = new("trunc_"),
        view_as_complex = new("view_as_complex"), view_as_real = new("view_as_real");
}
