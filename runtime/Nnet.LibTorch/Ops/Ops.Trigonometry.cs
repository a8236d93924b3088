namespace TorchSharp.Native;

// Trigonometric and hyperbolic functions of each element.
internal static partial class Ops
{
    internal static readonly Op
        acos = new("acos"), acos_ = new("acos_"), acosh = new("acosh"), acosh_ = new("acosh_"), arccos = new("arccos"), arccos_ = new("arccos_"),
        arccosh = new("arccosh"), arccosh_ = new("arccosh_"), arcsin = new("arcsin"), arcsin_ = new("arcsin_"), arcsinh = new("arcsinh"),
        arcsinh_ = new("arcsinh_"), arctan = new("arctan"), arctan2 = new("arctan2"), arctan2_ = new("arctan2_"), arctan_ = new("arctan_"),
        arctanh = new("arctanh"), arctanh_ = new("arctanh_"), asin = new("asin"), asin_ = new("asin_"), asinh = new("asinh"), asinh_ = new("asinh_"),
        atan = new("atan"), atan2 = new("atan2"), atan2_ = new("atan2_"), atan_ = new("atan_"), atanh = new("atanh"), atanh_ = new("atanh_"),
        cos = new("cos"), cos_ = new("cos_"), cosh = new("cosh"), cosh_ = new("cosh_"), sin = new("sin"), sin_ = new("sin_"), sinh = new("sinh"),
        sinh_ = new("sinh_"), tan = new("tan"), tan_ = new("tan_"), tanh = new("tanh"), tanh_ = new("tanh_");
}
