using TorchSharp.Native;

namespace TorchSharp;

// Sums, extremes and statistics, over all elements or along dimensions.
public static partial class torch
{
    public static Tensor all(Tensor input) => Ops.all.Call(input);
    public static Tensor all(Tensor input, long dim, bool keepdim = false) => Ops.all_dim.Call(input, dim, keepdim);
    public static Tensor amax(Tensor input, ReadOnlySpan<long> dims, bool keepdim = false, Tensor? @out = null) =>
        @out is null ? Ops.amax.Call(input, dims.ToArray(), keepdim) : Ops.amax_out.Into(@out, input, dims.ToArray(), keepdim, @out);
    public static Tensor amax(Tensor input, long[] dims) => Ops.amax.Call(input, dims);
    public static Tensor amax(Tensor input, long[] dims, bool keepdim = false, Tensor? @out = null) =>
        @out is null ? Ops.amax.Call(input, dims, keepdim) : Ops.amax_out.Into(@out, input, dims, keepdim, @out);
    public static Tensor amin(Tensor input, ReadOnlySpan<long> dims, bool keepdim = false, Tensor? @out = null) =>
        @out is null ? Ops.amin.Call(input, dims.ToArray(), keepdim) : Ops.amin_out.Into(@out, input, dims.ToArray(), keepdim, @out);
    public static Tensor amin(Tensor input, long[] dims, bool keepdim = false, Tensor? @out = null) =>
        @out is null ? Ops.amin.Call(input, dims, keepdim) : Ops.amin_out.Into(@out, input, dims, keepdim, @out);
    public static (Tensor min, Tensor max) aminmax(Tensor input, long? dim = null, bool keepdim = false) => Ops.aminmax.Call2(input, dim, keepdim);
    public static Tensor any(Tensor input) => Ops.any.Call(input);
    public static Tensor any(Tensor input, long dim, bool keepdim = false) => Ops.any_dim.Call(input, dim, keepdim);
    public static Tensor argmax(Tensor input) => Ops.argmax.Call(input);
    public static Tensor argmax(Tensor input, long dim, bool keepdim = false) => Ops.argmax.Call(input, dim, keepdim);
    public static Tensor argmin(Tensor input) => Ops.argmin.Call(input);
    public static Tensor argmin(Tensor input, long dim, bool keepdim = false) => Ops.argmin.Call(input, dim, keepdim);
    public static Tensor bincount(Tensor input, Tensor? weights = null, long minlength = 0) => Ops.bincount.Call(input, weights, minlength);
    public static Tensor corrcoef(Tensor input) => Ops.corrcoef.Call(input);
    public static Tensor count_nonzero(Tensor input, long[]? dims = null) =>
        dims is null ? Ops.count_nonzero.Call(input) : Ops.count_nonzero_dim_IntList.Call(input, dims);
    public static Tensor cov(Tensor input, long correction = 1, Tensor? fweights = null, Tensor? aweights = null) =>
        Ops.cov.Call(input, correction, fweights, aweights);
    public static (Tensor values, Tensor indices) cummax(Tensor input, long dim) => Ops.cummax.Call2(input, dim);
    public static (Tensor values, Tensor indices) cummin(Tensor input, long dim) => Ops.cummin.Call2(input, dim);
    public static Tensor cumprod(Tensor input, long dim, ScalarType? dtype = null) => Ops.cumprod.Call(input, dim, dtype);
    public static Tensor cumsum(Tensor input, long dim, ScalarType? type = null) => Ops.cumsum.Call(input, dim, type);
    public static Tensor cumulative_trapezoid(Tensor y, double dx = 1, long dim = -1) => Ops.cumulative_trapezoid_dx.Call(y, dx, dim);
    public static Tensor cumulative_trapezoid(Tensor y, Tensor x, long dim = -1) => Ops.cumulative_trapezoid_x.Call(y, x, dim);
    public static Tensor diff(Tensor input, long n = 1, long dim = -1, Tensor? prepend = null, Tensor? append = null) =>
        Ops.diff.Call(input, n, dim, prepend, append);
    public static Tensor dist(Tensor input, Tensor other, float p = 2f) => Ops.dist.Call(input, other, p);
    public static Tensor histc(Tensor input, long bins = 100, long min = 0, long max = 0) => Ops.histc.Call(input, bins, min, max);
    public static (Tensor values, Tensor indices) kthvalue(Tensor input, long k, long? dim, bool keepdim = false) =>
        Ops.kthvalue.Call2(input, k, dim ?? -1, keepdim);
    public static Tensor logcumsumexp(Tensor input, long dim) => Ops.logcumsumexp.Call(input, dim);
    public static Tensor logsumexp(Tensor input, long dim, bool keepdim = false) => Ops.logsumexp.Call(input, dim, keepdim);
    public static Tensor max(Tensor input) => Ops.max.Call(input);
    public static (Tensor values, Tensor indexes) max(Tensor input, long dim, bool keepdim = false) => Ops.max_dim.Call2(input, dim, keepdim);
    public static Tensor max(Tensor input, Tensor other) => Ops.max_other.Call(input, other);
    public static Tensor mean(Tensor input) => Ops.mean.Call(input);
    public static Tensor mean(Tensor input, long[] dimensions, bool keepdim = false, ScalarType? type = null) =>
        Ops.mean_dim.Call(input, dimensions, keepdim, type);
    public static Tensor median(Tensor input) => Ops.median.Call(input);
    public static Tensor min(Tensor input) => Ops.min.Call(input);
    public static (Tensor values, Tensor indexes) min(Tensor input, long dim, bool keepdim = false) => Ops.min_dim.Call2(input, dim, keepdim);
    public static Tensor min(Tensor input, Tensor other) => Ops.min_other.Call(input, other);
    public static (Tensor values, Tensor indices) mode(Tensor input, long dim = -1, bool keepdim = false) => Ops.mode.Call2(input, dim, keepdim);
    public static Tensor nanmean(Tensor input, int? dim = null, bool keepdim = false, ScalarType? dtype = null) =>
        Ops.nanmean.Call(input, dim is { } some ? some : Arg.None, keepdim, dtype);
    public static Tensor nanmedian(Tensor input) => Ops.nanmedian.Call(input);
    public static Tensor nanquantile(Tensor input, Tensor q, long dim = -1, bool keepdim = false) => Ops.nanquantile.Call(input, q, dim, keepdim);
    public static Tensor nansum(Tensor input) => Ops.nansum.Call(input);
    public static Tensor norm(Tensor input) => Ops.norm_Scalar.Call(input);
    public static Tensor norm(Tensor input, float p = 2f) => Ops.norm_Scalar.Call(input, p);
    public static Tensor norm(Tensor input, int dimension, bool keepdim = false, float p = 2f) =>
        Ops.norm_ScalarOpt_dim.Call(input, p, new long[] { dimension }, keepdim);
    public static Tensor prod(Tensor input, long dim, bool keepdim = false, ScalarType? type = null) => Ops.prod_dim_int.Call(input, dim, keepdim, type);
    public static Tensor prod(Tensor input, ScalarType? type = null) => Ops.prod.Call(input, type);
    public static Tensor quantile(Tensor input, Tensor q, long dim = -1, bool keepdim = false) => Ops.quantile.Call(input, q, dim, keepdim);
    public static Tensor renorm(Tensor input, float p, long dim, float maxnorm) => Ops.renorm.Call(input, p, dim, maxnorm);
    public static Tensor std(Tensor input, (long, long) dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        Ops.std_dim.Call(As(input, type), new[] { dimensions.Item1, dimensions.Item2 }, unbiased, keepdim);
    public static Tensor std(Tensor input, (long, long, long) dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        Ops.std_dim.Call(As(input, type), new[] { dimensions.Item1, dimensions.Item2, dimensions.Item3 }, unbiased, keepdim);
    public static Tensor std(Tensor input, bool unbiased = true) => Ops.std.Call(input, unbiased);
    public static Tensor std(Tensor input, long dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        Ops.std_dim.Call(As(input, type), dimensions, unbiased, keepdim);
    public static Tensor std(Tensor input, long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        Ops.std_dim.Call(As(input, type), dimensions, unbiased, keepdim);
    public static (Tensor std, Tensor mean) std_mean(Tensor input, (long, long) dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        Ops.std_mean_dim.Call2(As(input, type), new[] { dimensions.Item1, dimensions.Item2 }, unbiased, keepdim);
    public static (Tensor std, Tensor mean) std_mean(Tensor input, (long, long, long) dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        Ops.std_mean_dim.Call2(As(input, type), new[] { dimensions.Item1, dimensions.Item2, dimensions.Item3 }, unbiased, keepdim);
    public static (Tensor std, Tensor mean) std_mean(Tensor input, ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        Ops.std_mean_dim.Call2(As(input, type), dimensions.ToArray(), unbiased, keepdim);
    public static (Tensor std, Tensor mean) std_mean(Tensor input, bool unbiased = true) => Ops.std_mean.Call2(input, unbiased);
    public static (Tensor std, Tensor mean) std_mean(Tensor input, long dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        Ops.std_mean_dim.Call2(As(input, type), dimensions, unbiased, keepdim);
    public static (Tensor std, Tensor mean) std_mean(Tensor input, long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        Ops.std_mean_dim.Call2(As(input, type), dimensions, unbiased, keepdim);
    public static Tensor sum(Tensor input, ReadOnlySpan<long> dim, bool keepdim = false, ScalarType? type = null) =>
        Ops.sum_dim_IntList.Call(input, dim.ToArray(), keepdim, type);
    public static Tensor sum(Tensor input, long dim, bool keepdim = false, ScalarType? type = null) => Ops.sum_dim_IntList.Call(input, dim, keepdim, type);
    public static Tensor sum(Tensor input, ScalarType? type = null) => Ops.sum.Call(input, type);
    public static Tensor trace(Tensor input) => Ops.trace.Call(input);
    public static Tensor trapezoid(Tensor y, double dx = 1, long dim = -1) => Ops.trapezoid_dx.Call(y, dx, dim);
    public static Tensor trapezoid(Tensor y, Tensor x, long dim = -1) => Ops.trapezoid_x.Call(y, x, dim);
    public static Tensor trapz(Tensor y, double dx = 1, long dim = -1) => Ops.trapz_dx.Call(y, dx, dim);
    public static Tensor trapz(Tensor y, Tensor x, long dim = -1) => Ops.trapz_x.Call(y, x, dim);
    public static Tensor var(Tensor input, (long, long) dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        Ops.var_dim.Call(As(input, type), new[] { dimensions.Item1, dimensions.Item2 }, unbiased, keepdim);
    public static Tensor var(Tensor input, (long, long, long) dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        Ops.var_dim.Call(As(input, type), new[] { dimensions.Item1, dimensions.Item2, dimensions.Item3 }, unbiased, keepdim);
    public static Tensor var(Tensor input, bool unbiased = true) => Ops.var.Call(input, unbiased);
    public static Tensor var(Tensor input, long dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        Ops.var_dim.Call(As(input, type), dimensions, unbiased, keepdim);
    public static Tensor var(Tensor input, long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        Ops.var_dim.Call(As(input, type), dimensions, unbiased, keepdim);
    public static (Tensor var, Tensor mean) var_mean(Tensor input, (long, long) dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        Ops.var_mean_dim.Call2(As(input, type), new[] { dimensions.Item1, dimensions.Item2 }, unbiased, keepdim);
    public static (Tensor var, Tensor mean) var_mean(Tensor input, (long, long, long) dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        Ops.var_mean_dim.Call2(As(input, type), new[] { dimensions.Item1, dimensions.Item2, dimensions.Item3 }, unbiased, keepdim);
    public static (Tensor var, Tensor mean) var_mean(Tensor input, ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        Ops.var_mean_dim.Call2(As(input, type), dimensions.ToArray(), unbiased, keepdim);
    public static (Tensor var, Tensor mean) var_mean(Tensor input, bool unbiased = true) => Ops.var_mean.Call2(input, unbiased);
    public static (Tensor var, Tensor mean) var_mean(Tensor input, long dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        Ops.var_mean_dim.Call2(As(input, type), dimensions, unbiased, keepdim);
    public static (Tensor var, Tensor mean) var_mean(Tensor input, long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        Ops.var_mean_dim.Call2(As(input, type), dimensions, unbiased, keepdim);
}
