namespace TorchSharp.Native;

// Decompositions of matrices, systems of equations, norms.
internal static partial class Ops
{
    internal static readonly Op
        linalg_cholesky = new("linalg_cholesky"), linalg_cholesky_ex = new("linalg_cholesky_ex"), linalg_cross = new("linalg_cross"),
        linalg_det = new("linalg_det"), linalg_diagonal = new("linalg_diagonal"), linalg_eig = new("linalg_eig"), linalg_eigh = new("linalg_eigh"),
        linalg_eigvals = new("linalg_eigvals"), linalg_eigvalsh = new("linalg_eigvalsh"), linalg_inv = new("linalg_inv"), linalg_inv_ex = new("linalg_inv_ex"),
        linalg_lstsq = new("linalg_lstsq"), linalg_lu = new("linalg_lu"), linalg_lu_factor = new("linalg_lu_factor"),
        linalg_matrix_exp = new("linalg_matrix_exp"), linalg_matrix_norm = new("linalg_matrix_norm"), linalg_matrix_norm_str_ord = new("linalg_matrix_norm.str_ord"),
        linalg_matrix_rank_atol_rtol_float = new("linalg_matrix_rank.atol_rtol_float"), linalg_multi_dot = new("linalg_multi_dot"),
        linalg_norm = new("linalg_norm"), linalg_norm_ord_str = new("linalg_norm.ord_str"), linalg_pinv_atol_rtol_float = new("linalg_pinv.atol_rtol_float"),
        linalg_qr = new("linalg_qr"), linalg_slogdet = new("linalg_slogdet"), linalg_solve = new("linalg_solve"),
        linalg_solve_triangular = new("linalg_solve_triangular"), linalg_solve_triangular_out = new("linalg_solve_triangular.out"),
        linalg_svd = new("linalg_svd"), linalg_svdvals = new("linalg_svdvals"), linalg_vecdot = new("linalg_vecdot"), linalg_vecdot_out = new("linalg_vecdot.out"),
        linalg_vector_norm = new("linalg_vector_norm");
}
