namespace TorchSharp.Native;

// Products of matrices and vectors, and what follows from them.
internal static partial class Ops
{
    internal static readonly Op
        addbmm = new("addbmm"), addbmm_ = new("addbmm_"), addmm = new("addmm"), addmm_ = new("addmm_"), addmv = new("addmv"), addmv_ = new("addmv_"),
        addr = new("addr"), addr_ = new("addr_"), baddbmm = new("baddbmm"), bmm = new("bmm"), cdist = new("cdist"),
        chain_matmul = new("chain_matmul"), cholesky_inverse = new("cholesky_inverse"), cholesky_solve = new("cholesky_solve"), det = new("det"),
        dot = new("dot"), einsum = new("einsum"), ger = new("ger"), inner = new("inner"), inverse = new("inverse"), kron = new("kron"),
        linalg_pinv = new("linalg_pinv"), logdet = new("logdet"), lu_unpack = new("lu_unpack"), matmul = new("matmul"),
        matrix_exp = new("matrix_exp"), matrix_power = new("matrix_power"), mm = new("mm"), mv = new("mv"), outer = new("outer"),
        slogdet = new("slogdet"), tensordot = new("tensordot"), vdot = new("vdot");
}
