using TorchSharp.Native;

namespace TorchSharp;

// Trigonometric and hyperbolic functions of each element.
public static partial class torch
{
    public static Tensor acos(Tensor input) => Ops.acos.Call(input);
    public static Tensor acos_(Tensor input) => Ops.acos_.InPlace(input);
    public static Tensor acosh(Tensor input) => Ops.acosh.Call(input);
    public static Tensor acosh_(Tensor input) => Ops.acosh_.InPlace(input);
    public static Tensor arccos(Tensor input) => Ops.arccos.Call(input);
    public static Tensor arccos_(Tensor input) => Ops.arccos_.InPlace(input);
    public static Tensor arccosh(Tensor input) => Ops.arccosh.Call(input);
    public static Tensor arccosh_(Tensor input) => Ops.arccosh_.InPlace(input);
    public static Tensor arcsin(Tensor input) => Ops.arcsin.Call(input);
    public static Tensor arcsin_(Tensor input) => Ops.arcsin_.InPlace(input);
    public static Tensor arcsinh(Tensor input) => Ops.arcsinh.Call(input);
    public static Tensor arcsinh_(Tensor input) => Ops.arcsinh_.InPlace(input);
    public static Tensor arctan(Tensor input) => Ops.arctan.Call(input);
    public static Tensor arctan(Tensor input, Tensor other) => Ops.atan2.Call(input, other);
    public static Tensor arctan2(Tensor input, Tensor other) => Ops.arctan2.Call(input, other);
    public static Tensor arctan2_(Tensor input, Tensor other) => Ops.arctan2_.InPlace(input, other);
    public static Tensor arctan_(Tensor input) => Ops.arctan_.InPlace(input);
    public static Tensor arctan_(Tensor input, Tensor other) => Ops.atan2_.InPlace(input, other);
    public static Tensor arctanh(Tensor input) => Ops.arctanh.Call(input);
    public static Tensor arctanh_(Tensor input) => Ops.arctanh_.InPlace(input);
    public static Tensor asin(Tensor input) => Ops.asin.Call(input);
    public static Tensor asin_(Tensor input) => Ops.asin_.InPlace(input);
    public static Tensor asinh(Tensor input) => Ops.asinh.Call(input);
    public static Tensor asinh_(Tensor input) => Ops.asinh_.InPlace(input);
    public static Tensor atan(Tensor input) => Ops.atan.Call(input);
    public static Tensor atan2(Tensor input, Tensor other) => Ops.atan2.Call(input, other);
    public static Tensor atan2_(Tensor input, Tensor other) => Ops.atan2_.InPlace(input, other);
    public static Tensor atan_(Tensor input) => Ops.atan_.InPlace(input);
    public static Tensor atanh(Tensor input) => Ops.atanh.Call(input);
    public static Tensor atanh_(Tensor input) => Ops.atanh_.InPlace(input);
    public static Tensor cos(Tensor input) => Ops.cos.Call(input);
    public static Tensor cos_(Tensor input) => Ops.cos_.InPlace(input);
    public static Tensor cosh(Tensor input) => Ops.cosh.Call(input);
    public static Tensor cosh_(Tensor input) => Ops.cosh_.InPlace(input);
    public static Tensor sin(Tensor input) => Ops.sin.Call(input);
    public static Tensor sin_(Tensor input) => Ops.sin_.InPlace(input);
    public static Tensor sinh(Tensor input) => Ops.sinh.Call(input);
    public static Tensor sinh_(Tensor input) => Ops.sinh_.InPlace(input);
    public static Tensor tan(Tensor input) => Ops.tan.Call(input);
    public static Tensor tan_(Tensor input) => Ops.tan_.InPlace(input);
    public static Tensor tanh(Tensor input) => Ops.tanh.Call(input);
    public static Tensor tanh_(Tensor input) => Ops.tanh_.InPlace(input);
}
