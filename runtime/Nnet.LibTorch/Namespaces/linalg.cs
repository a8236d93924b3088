using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Linear algebra, as torch.linalg defines it; every function takes batches of matrices.</summary>
    public static class linalg
    {
        /// <summary>Which parts of a QR decomposition are computed.</summary>
        public enum QRMode
        {
            /// <summary>Q with as many columns as needed.</summary>
            Reduced = 0,

            /// <summary>A square Q.</summary>
            Complete = 1,

            /// <summary>R only.</summary>
            R = 2,
        }

        public static Tensor det(Tensor input) => Ops.linalg_det.Call(input);
        public static (Tensor, Tensor) slogdet(Tensor input) => Ops.linalg_slogdet.Call2(input);
        public static Tensor inv(Tensor input) => Ops.linalg_inv.Call(input);
        public static (Tensor L, Tensor info) inv_ex(Tensor input, bool check_errors = false) => Ops.linalg_inv_ex.Call2(input, check_errors);
        public static Tensor pinv(Tensor input, double? atol = null, double? rtol = null, bool hermitian = false) => Ops.linalg_pinv_atol_rtol_float.Call(input, atol, rtol, hermitian);
        public static Tensor matrix_rank(Tensor input, double? atol = null, double? rtol = null, bool hermitian = false) =>
            Ops.linalg_matrix_rank_atol_rtol_float.Call(input, atol, rtol, hermitian);
        public static Tensor solve(Tensor A, Tensor B, bool left = true) => Ops.linalg_solve.Call(A, B, left);
        public static Tensor solve_triangular(Tensor A, Tensor B, bool upper, bool left = true, bool unitriangular = false, Tensor? @out = null) => @out is null
            ? Ops.linalg_solve_triangular.Call(A, B, upper, left, unitriangular)
            : Ops.linalg_solve_triangular_out.Into(@out, A, B, upper, left, unitriangular, @out);
        public static Tensor cholesky(Tensor input) => Ops.linalg_cholesky.Call(input);
        public static (Tensor L, Tensor info) cholesky_ex(Tensor input, bool check_errors = false) => Ops.linalg_cholesky_ex.Call2(input, false, check_errors);
        public static (Tensor Q, Tensor R) qr(Tensor input, QRMode mode = QRMode.Reduced) => Ops.linalg_qr.Call2(input, mode.ToString().ToLowerInvariant());
        public static (Tensor U, Tensor S, Tensor Vh) svd(Tensor input, bool fullMatrices = true) => Ops.linalg_svd.Call3(input, fullMatrices);
        public static Tensor svdvals(Tensor input) => Ops.linalg_svdvals.Call(input);
        public static (Tensor, Tensor) eig(Tensor input) => Ops.linalg_eig.Call2(input);
        public static Tensor eigvals(Tensor input) => Ops.linalg_eigvals.Call(input);
        public static (Tensor, Tensor) eigh(Tensor input, char UPLO = 'L') => Ops.linalg_eigh.Call2(input, UPLO.ToString());
        public static Tensor eigvalsh(Tensor input, char UPLO = 'L') => Ops.linalg_eigvalsh.Call(input, UPLO.ToString());
        public static (Tensor P, Tensor L, Tensor U) lu(Tensor input, bool pivot = true) => Ops.linalg_lu.Call3(input, pivot);
        public static (Tensor LU, Tensor Pivots) lu_factor(Tensor input, bool pivot = true) => Ops.linalg_lu_factor.Call2(input, pivot);
        public static Tensor matrix_exp(Tensor input) => Ops.linalg_matrix_exp.Call(input);
        public static Tensor multi_dot(IList<Tensor> tensors) => Ops.linalg_multi_dot.Call(tensors.ToArray());
        public static Tensor cross(Tensor input, Tensor other, long dim = -1) => Ops.linalg_cross.Call(input, other, dim);
        public static Tensor diagonal(Tensor input, int offset = 0, int dim1 = -2, int dim2 = -1) => Ops.linalg_diagonal.Call(input, offset, dim1, dim2);
        public static Tensor norm(Tensor input, long[]? dims = null, bool keepdim = false) => Ops.linalg_norm.Call(input, Arg.None, dims, keepdim);
        public static Tensor norm(Tensor input, int ord, long[]? dims = null, bool keepdim = false) => Ops.linalg_norm.Call(input, ord, dims, keepdim);
        public static Tensor norm(Tensor input, double ord, long[]? dims = null, bool keepdim = false) => Ops.linalg_norm.Call(input, ord, dims, keepdim);
        public static Tensor norm(Tensor input, string ord, long[]? dims = null, bool keepdim = false) => Ops.linalg_norm_ord_str.Call(input, ord, dims, keepdim);
        public static Tensor vector_norm(Tensor input, double ord = 2, long[]? dims = null, bool keepdim = false) => Ops.linalg_vector_norm.Call(input, ord, dims, keepdim);
        public static Tensor matrix_norm(Tensor input, string ord = "fro", long[]? dims = null, bool keepdim = false) =>
            Ops.linalg_matrix_norm_str_ord.Call(input, ord, dims ?? [-2, -1], keepdim);
        public static Tensor matrix_norm(Tensor input, double ord, long[]? dims = null, bool keepdim = false) =>
            Ops.linalg_matrix_norm.Call(input, ord, dims ?? [-2, -1], keepdim);
        public static Tensor vecdot(Tensor x, Tensor y, long dim = -1, Tensor? @out = null) =>
            @out is null ? Ops.linalg_vecdot.Call(x, y, dim) : Ops.linalg_vecdot_out.Into(@out, x, y, dim, @out);

        public static (Tensor Solution, Tensor Residuals, Tensor Rank, Tensor SingularValues) lstsq(Tensor input, Tensor other) => Four(Ops.linalg_lstsq.CallMany(input, other));
        public static (Tensor Solution, Tensor Residuals, Tensor Rank, Tensor SingularValues) lstsq(Tensor input, Tensor other, double rcond) =>
            Four(Ops.linalg_lstsq.CallMany(input, other, rcond));

        private static (Tensor, Tensor, Tensor, Tensor) Four(Tensor[] results) => (results[0], results[1], results[2], results[3]);
    }
}
