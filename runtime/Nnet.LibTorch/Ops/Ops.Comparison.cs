namespace TorchSharp.Native;

// Comparisons and choices by mask.
internal static partial class Ops
{
    internal static readonly Op
        allclose = new("allclose"), eq_Scalar = new("eq.Scalar"), eq_Tensor = new("eq.Tensor"), eq__Scalar = new("eq_.Scalar"),
        eq__Tensor = new("eq_.Tensor"), ge_Scalar = new("ge.Scalar"), ge_Tensor = new("ge.Tensor"), ge__Scalar = new("ge_.Scalar"),
        ge__Tensor = new("ge_.Tensor"), greater_Tensor = new("greater.Tensor"), greater_equal_Tensor = new("greater_equal.Tensor"),
        gt_Scalar = new("gt.Scalar"), gt_Tensor = new("gt.Tensor"), gt__Scalar = new("gt_.Scalar"), gt__Tensor = new("gt_.Tensor"),
        is_nonzero = new("is_nonzero"), isclose = new("isclose"), isfinite = new("isfinite"), isin_Tensor_Tensor = new("isin.Tensor_Tensor"),
        isinf = new("isinf"), isnan = new("isnan"), isneginf = new("isneginf"), isposinf = new("isposinf"), isreal = new("isreal"),
        le_Scalar = new("le.Scalar"), le_Tensor = new("le.Tensor"), le__Scalar = new("le_.Scalar"), le__Tensor = new("le_.Tensor"),
        less_Tensor = new("less.Tensor"), less_equal_Tensor = new("less_equal.Tensor"), less_equal__Tensor = new("less_equal_.Tensor"),
        lt_Scalar = new("lt.Scalar"), lt_Tensor = new("lt.Tensor"), lt__Scalar = new("lt_.Scalar"), lt__Tensor = new("lt_.Tensor"),
        masked_fill_Scalar = new("masked_fill.Scalar"), masked_fill__Scalar = new("masked_fill_.Scalar"), masked_scatter = new("masked_scatter"),
        masked_scatter_ = new("masked_scatter_"), masked_select = new("masked_select"), ne_Scalar = new("ne.Scalar"), ne_Tensor = new("ne.Tensor"),
        ne__Scalar = new("ne_.Scalar"), ne__Tensor = new("ne_.Tensor"), not_equal_Tensor = new("not_equal.Tensor"),
        not_equal__Tensor = new("not_equal_.Tensor"), where = new("where"), where_self = new("where.self");
}
