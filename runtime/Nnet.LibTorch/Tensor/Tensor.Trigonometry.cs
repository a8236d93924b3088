using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    // Trigonometric and hyperbolic functions of each element.
    public partial class Tensor
    {
        public Tensor acos() => Ops.acos.Call(this);
        public Tensor acos_() => Ops.acos_.InPlace(this);
        public Tensor acosh() => Ops.acosh.Call(this);
        public Tensor acosh_() => Ops.acosh_.InPlace(this);
        public Tensor arccos() => Ops.arccos.Call(this);
        public Tensor arccos_() => Ops.arccos_.InPlace(this);
        public Tensor arccosh() => Ops.arccosh.Call(this);
        public Tensor arccosh_() => Ops.arccosh_.InPlace(this);
        public Tensor arcsin() => Ops.arcsin.Call(this);
        public Tensor arcsin_() => Ops.arcsin_.InPlace(this);
        public Tensor arcsinh() => Ops.arcsinh.Call(this);
        public Tensor arcsinh_() => Ops.arcsinh_.InPlace(this);
        public Tensor arctan() => Ops.arctan.Call(this);
        public Tensor arctan(Tensor other) => Ops.atan2.Call(this, other);
        public Tensor arctan2(Tensor other) => Ops.arctan2.Call(this, other);
        public Tensor arctan2_(Tensor other) => Ops.arctan2_.InPlace(this, other);
        public Tensor arctan_() => Ops.arctan_.InPlace(this);
        public Tensor arctan_(Tensor other) => Ops.atan2_.InPlace(this, other);
        public Tensor arctanh() => Ops.arctanh.Call(this);
        public Tensor arctanh_() => Ops.arctanh_.InPlace(this);
        public Tensor asin() => Ops.asin.Call(this);
        public Tensor asin_() => Ops.asin_.InPlace(this);
        public Tensor asinh() => Ops.asinh.Call(this);
        public Tensor asinh_() => Ops.asinh_.InPlace(this);
        public Tensor atan() => Ops.atan.Call(this);
        public Tensor atan2(Tensor other) => Ops.atan2.Call(this, other);
        public Tensor atan2_(Tensor other) => Ops.atan2_.InPlace(this, other);
        public Tensor atan_() => Ops.atan_.InPlace(this);
        public Tensor atanh() => Ops.atanh.Call(this);
        public Tensor atanh_() => Ops.atanh_.InPlace(this);
        public Tensor cos() => Ops.cos.Call(this);
        public Tensor cos_() => Ops.cos_.InPlace(this);
        public Tensor cosh() => Ops.cosh.Call(this);
        public Tensor cosh_() => Ops.cosh_.InPlace(this);
        public Tensor sin() => Ops.sin.Call(this);
        public Tensor sin_() => Ops.sin_.InPlace(this);
        public Tensor sinh() => Ops.sinh.Call(this);
        public Tensor sinh_() => Ops.sinh_.InPlace(this);
        public Tensor tan() => Ops.tan.Call(this);
        public Tensor tan_() => Ops.tan_.InPlace(this);
        public Tensor tanh() => Ops.tanh.Call(this);
        public Tensor tanh_() => Ops.tanh_.InPlace(this);
    }
}
