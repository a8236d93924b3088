namespace TorchSharp.Native;

// Sums, extremes and statistics, over all elements or along dimensions.
internal static partial class Ops
{
    internal static readonly Op
        all = new("all"), all_dim = new("all.dim"), amax = new("amax"), amax_out = new("amax.out"), amin = new("amin"), amin_out = new("amin.out"),
        aminmax = new("aminmax"), any = new("any"), any_dim = new("any.dim"), argmax = new("argmax"), argmin = new("argmin"),
        bincount = new("bincount"), corrcoef = new("corrcoef"), count_nonzero = new("count_nonzero"),
        count_nonzero_dim_IntList = new("count_nonzero.dim_IntList"), cov = new("cov"), cummax = new("cummax"), cummin = new("cummin"),
        cumprod = new("cumprod"), cumsum = new("cumsum"), cumulative_trapezoid_dx = new("cumulative_trapezoid.dx"),
        cumulative_trapezoid_x = new("cumulative_trapezoid.x"), diff = new("diff"), dist = new("dist"), histc = new("histc"),
        kthvalue = new("kthvalue"), logcumsumexp = new("logcumsumexp"), logsumexp = new("logsumexp"), max = new("max"), max_dim = new("max.dim"),
        max_other = new("max.other"), mean = new("mean"), mean_dim = new("mean.dim"), median = new("median"), min = new("min"),
        min_dim = new("min.dim"), min_other = new("min.other"), mode = new("mode"), nanmean = new("nanmean"), nanmedian = new("nanmedian"),
        nanquantile = new("nanquantile"), nansum = new("nansum"), norm_Scalar = new("norm.Scalar"), norm_ScalarOpt_dim = new("norm.ScalarOpt_dim"),
        prod = new("prod"), prod_dim_int = new("prod.dim_int"), quantile = new("quantile"), renorm = new("renorm"), std = new("std"),
        std_dim = new("std.dim"), std_mean = new("std_mean"), std_mean_dim = new("std_mean.dim"), sum = new("sum"),
        sum_dim_IntList = new("sum.dim_IntList"), trace = new("trace"), trapezoid_dx = new("trapezoid.dx"), trapezoid_x = new("trapezoid.x"),
        trapz_dx = new("trapz.dx"), trapz_x = new("trapz.x"), var = new("var"), var_dim = new("var.dim"), var_mean = new("var_mean"),
        var_mean_dim = new("var_mean.dim");
}
