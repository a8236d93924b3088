namespace TorchSharp.Native;

/// <summary>The operators in use, by the names of their schemas; grouped as the members that call them.</summary>
internal static partial class Ops
{
    internal static readonly Op add = new("add.Tensor"), addmm = new("addmm"), relu = new("relu"), randn = new("randn"), abs = new("abs"), requires_grad_ = new("requires_grad_");
}
