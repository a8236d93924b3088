using TorchSharp.Native;

namespace TorchSharp;

// Sequences, diagonals and windows.
public static partial class torch
{
    public static Tensor arange(Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => arange(0, stop, 1, dtype, device, requires_grad);
    public static Tensor arange(Scalar start, Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        arange(start, stop, 1, dtype, device, requires_grad);

    /// <summary>The numbers from start to stop (exclusive). Integers give an Int64 tensor, others the default type, unless one is named.</summary>
    public static Tensor arange(Scalar start, Scalar stop, Scalar step, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
    {
        var integral = is_integral(start.Type) && is_integral(stop.Type) && is_integral(step.Type);
        var type = dtype ?? (integral ? ScalarType.Int64 : get_default_dtype());
        return Made(Ops.arange_start_step.Call(start, stop, step, type, Arg.None, device ?? get_default_device()), requires_grad);
    }

    public static Tensor linspace(double start, double end, long steps, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Made(Ops.linspace.Call(start, end, steps, dtype ?? get_default_dtype(), Arg.None, device ?? get_default_device()), requires_grad);
    public static Tensor logspace(double start, double end, long steps, double @base = 10, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Made(Ops.logspace.Call(start, end, steps, @base, dtype ?? get_default_dtype(), Arg.None, device ?? get_default_device()), requires_grad);
    public static Tensor eye(long rows, long columns = -1, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Made(Ops.eye_m.Call(rows, columns < 0 ? rows : columns, dtype ?? get_default_dtype(), Arg.None, device ?? get_default_device()), requires_grad, names);
    public static Tensor empty_strided(
        long[] size, long[] strides, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Made(Ops.empty_strided.Call(size, strides, dtype ?? get_default_dtype(), Arg.None, device ?? get_default_device()), requires_grad, names);
    public static Tensor tril_indices(long row, long col, long offset = 0, ScalarType dtype = ScalarType.Int64, Device? device = null) =>
        Ops.tril_indices.Call(row, col, offset, dtype, Arg.None, device ?? get_default_device());
    public static Tensor triu_indices(long row, long col, long offset = 0, ScalarType dtype = ScalarType.Int64, Device? device = null) =>
        Ops.triu_indices.Call(row, col, offset, dtype, Arg.None, device ?? get_default_device());
    public static Tensor hann_window(long len, bool periodic = true, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Made(Ops.hann_window_periodic.Call(len, periodic, dtype ?? get_default_dtype(), Arg.None, device ?? get_default_device()), requires_grad);
    public static Tensor bartlett_window(long len, bool periodic = true, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Made(Ops.bartlett_window_periodic.Call(len, periodic, dtype ?? get_default_dtype(), Arg.None, device ?? get_default_device()), requires_grad);
    public static Tensor blackman_window(long len, bool periodic = true, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Made(Ops.blackman_window_periodic.Call(len, periodic, dtype ?? get_default_dtype(), Arg.None, device ?? get_default_device()), requires_grad);
    public static Tensor hamming_window(
        long len, bool periodic = true, float alpha = 0.54f, float beta = 0.46f, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Made(Ops.hamming_window_periodic_alpha_beta.Call(len, periodic, alpha, beta, dtype ?? get_default_dtype(), Arg.None, device ?? get_default_device()), requires_grad);
    public static Tensor kaiser_window(long len, bool periodic = true, float beta = 12f, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Made(Ops.kaiser_window_beta.Call(len, periodic, beta, dtype ?? get_default_dtype(), Arg.None, device ?? get_default_device()), requires_grad);
}
