using TorchSharp.Native;

namespace TorchSharp;

// Arithmetic between tensors and numbers, with broadcasting.
public static partial class torch
{
    public static Tensor add(Tensor left, Scalar right) => Ops.add_Scalar.Call(left, right);
    public static Tensor add(Tensor left, Scalar right, Scalar alpha) => Ops.add_Scalar.Call(left, right, alpha);
    public static Tensor add(Tensor left, Tensor right) => Ops.add_Tensor.Call(left, right);
    public static Tensor add(Tensor left, Tensor right, Scalar alpha) => Ops.add_Tensor.Call(left, right, alpha);
    public static Tensor add_(Tensor left, Scalar right) => Ops.add__Scalar.InPlace(left, right);
    public static Tensor add_(Tensor left, Scalar right, Scalar alpha) => Ops.add__Scalar.InPlace(left, right, alpha);
    public static Tensor add_(Tensor left, Tensor right) => Ops.add__Tensor.InPlace(left, right);
    public static Tensor add_(Tensor left, Tensor right, Scalar alpha) => Ops.add__Tensor.InPlace(left, right, alpha);
    public static Tensor addcdiv(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) => Ops.addcdiv.Call(input, tensor1, tensor2, value);
    public static Tensor addcdiv_(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) => Ops.addcdiv_.InPlace(input, tensor1, tensor2, value);
    public static Tensor addcmul(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) => Ops.addcmul.Call(input, tensor1, tensor2, value);
    public static Tensor addcmul_(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) => Ops.addcmul_.InPlace(input, tensor1, tensor2, value);
    public static Tensor copysign(Tensor input, Tensor other) => Ops.copysign_Tensor.Call(input, other);
    public static Tensor copysign_(Tensor input, Tensor other) => Ops.copysign__Tensor.InPlace(input, other);
    public static Tensor div(Tensor left, Scalar right, RoundingMode rounding_mode = RoundingMode.None) =>
        Ops.div_Scalar_mode.Call(left, right, Mode(rounding_mode));
    public static Tensor div(Tensor left, Tensor right, RoundingMode rounding_mode = RoundingMode.None) =>
        Ops.div_Tensor_mode.Call(left, right, Mode(rounding_mode));
    public static Tensor div_(Tensor left, Scalar right, RoundingMode rounding_mode = RoundingMode.None) =>
        Ops.div__Scalar_mode.InPlace(left, right, Mode(rounding_mode));
    public static Tensor div_(Tensor left, Tensor right, RoundingMode rounding_mode = RoundingMode.None) =>
        Ops.div__Tensor_mode.InPlace(left, right, Mode(rounding_mode));
    public static Tensor divide(Tensor left, Scalar right, RoundingMode rounding_mode = RoundingMode.None) =>
        Ops.divide_Scalar_mode.Call(left, right, Mode(rounding_mode));
    public static Tensor divide(Tensor left, Tensor right, RoundingMode rounding_mode = RoundingMode.None) =>
        Ops.divide_Tensor_mode.Call(left, right, Mode(rounding_mode));
    public static Tensor divide_(Tensor left, Scalar right) => Ops.divide__Scalar.InPlace(left, right);
    public static Tensor divide_(Tensor left, Tensor right, RoundingMode rounding_mode = RoundingMode.None) =>
        Ops.divide__Tensor_mode.InPlace(left, right, Mode(rounding_mode));
    public static Tensor float_power(Tensor input, Tensor target) => Ops.float_power_Tensor_Tensor.Call(input, target);
    public static Tensor float_power_(Tensor input, Tensor target) => Ops.float_power__Tensor.InPlace(input, target);
    public static Tensor floor_divide(Tensor input, Tensor other) => Ops.floor_divide.Call(input, other);
    public static Tensor floor_divide_(Tensor input, Tensor other) => Ops.floor_divide__Tensor.InPlace(input, other);
    public static Tensor fmax(Tensor input, Tensor other) => Ops.fmax.Call(input, other);
    public static Tensor fmin(Tensor input, Tensor other) => Ops.fmin.Call(input, other);
    public static Tensor fmod(Tensor left, Scalar right) => Ops.fmod_Scalar.Call(left, right);
    public static Tensor fmod(Tensor left, Tensor right) => Ops.fmod_Tensor.Call(left, right);
    public static Tensor fmod_(Tensor left, Scalar right) => Ops.fmod__Scalar.InPlace(left, right);
    public static Tensor fmod_(Tensor left, Tensor right) => Ops.fmod__Tensor.InPlace(left, right);
    public static Tensor gcd(Tensor left, Tensor right) => Ops.gcd.Call(left, right);
    public static Tensor gcd_(Tensor left, Tensor right) => Ops.gcd_.InPlace(left, right);
    public static Tensor heaviside(Tensor input, Tensor values) => Ops.heaviside.Call(input, values);
    public static Tensor heaviside_(Tensor input, Tensor values) => Ops.heaviside_.InPlace(input, values);
    public static Tensor hypot(Tensor left, Tensor right) => Ops.hypot.Call(left, right);
    public static Tensor lcm(Tensor input, Tensor other) => Ops.lcm.Call(input, other);
    public static Tensor lcm_(Tensor input, Tensor other) => Ops.lcm_.InPlace(input, other);
    public static Tensor ldexp(Tensor input, Tensor other) => Ops.ldexp_Tensor.Call(input, other);
    public static Tensor ldexp_(Tensor input, Tensor other) => Ops.ldexp_.InPlace(input, other);
    public static Tensor lerp(Tensor input, Tensor end, Tensor weight) => Ops.lerp_Tensor.Call(input, end, weight);
    public static Tensor logaddexp(Tensor left, Tensor right) => Ops.logaddexp.Call(left, right);
    public static Tensor logaddexp2(Tensor left, Tensor right) => Ops.logaddexp2.Call(left, right);
    public static Tensor maximum(Tensor input, Tensor other) => Ops.maximum.Call(input, other);
    public static Tensor minimum(Tensor input, Tensor other) => Ops.minimum.Call(input, other);
    public static Tensor mul(Tensor left, Scalar right) => Ops.mul_Scalar.Call(left, right);
    public static Tensor mul(Tensor left, Tensor right) => Ops.mul_Tensor.Call(left, right);
    public static Tensor mul_(Tensor left, Scalar right) => Ops.mul__Scalar.InPlace(left, right);
    public static Tensor mul_(Tensor left, Tensor right) => Ops.mul__Tensor.InPlace(left, right);
    public static Tensor multiply(Tensor left, Scalar right) => Ops.multiply_Scalar.Call(left, right);
    public static Tensor multiply(Tensor left, Tensor right) => Ops.multiply_Tensor.Call(left, right);
    public static Tensor multiply_(Tensor left, Scalar right) => Ops.multiply__Scalar.InPlace(left, right);
    public static Tensor multiply_(Tensor left, Tensor right) => Ops.multiply__Tensor.InPlace(left, right);
    public static Tensor neg(Tensor input) => Ops.neg.Call(input);
    public static Tensor neg_(Tensor input) => Ops.neg_.InPlace(input);
    public static Tensor negative(Tensor input) => Ops.negative.Call(input);
    public static Tensor negative_(Tensor input) => Ops.negative_.InPlace(input);
    public static Tensor nextafter(Tensor input, Tensor other) => Ops.nextafter.Call(input, other);
    public static Tensor nextafter_(Tensor input, Tensor other) => Ops.nextafter_.InPlace(input, other);
    public static Tensor positive(Tensor input) => Ops.positive.Call(input);
    public static Tensor pow(Tensor left, Scalar exponent) => Ops.pow_Tensor_Scalar.Call(left, exponent);
    public static Tensor pow(Tensor left, Tensor exponent) => Ops.pow_Tensor_Tensor.Call(left, exponent);
    public static Tensor pow_(Tensor left, Scalar exponent) => Ops.pow__Scalar.InPlace(left, exponent);
    public static Tensor pow_(Tensor left, Tensor exponent) => Ops.pow__Tensor.InPlace(left, exponent);
    public static Tensor remainder(Tensor left, Scalar right) => Ops.remainder_Scalar.Call(left, right);
    public static Tensor remainder(Tensor left, Tensor right) => Ops.remainder_Tensor.Call(left, right);
    public static Tensor remainder_(Tensor left, Scalar right) => Ops.remainder__Scalar.InPlace(left, right);
    public static Tensor remainder_(Tensor left, Tensor right) => Ops.remainder__Tensor.InPlace(left, right);
    public static Tensor sub(Tensor left, Scalar right) => Ops.sub_Scalar.Call(left, right);
    public static Tensor sub(Tensor left, Tensor right) => Ops.sub_Tensor.Call(left, right);
    public static Tensor sub_(Tensor left, Scalar right) => Ops.sub__Scalar.InPlace(left, right);
    public static Tensor sub_(Tensor left, Tensor right) => Ops.sub__Tensor.InPlace(left, right);
    public static Tensor subtract(Tensor left, Scalar right) => Ops.subtract_Scalar.Call(left, right);
    public static Tensor subtract(Tensor left, Tensor right) => Ops.subtract_Tensor.Call(left, right);
    public static Tensor subtract_(Tensor left, Scalar right) => Ops.subtract__Scalar.InPlace(left, right);
    public static Tensor subtract_(Tensor left, Tensor right) => Ops.subtract__Tensor.InPlace(left, right);
    public static Tensor true_divide(Tensor dividend, Tensor divisor) => Ops.true_divide_Tensor.Call(dividend, divisor);
    public static Tensor true_divide_(Tensor dividend, Tensor divisor) => Ops.true_divide__Tensor.InPlace(dividend, divisor);
    public static Tensor xlogy(Tensor x, Scalar y) => Ops.xlogy_Scalar_Other.Call(x, y);
    public static Tensor xlogy(Tensor x, Tensor y) => Ops.xlogy_Tensor.Call(x, y);
    public static Tensor xlogy_(Tensor x, Scalar y) => Ops.xlogy__Scalar_Other.InPlace(x, y);
    public static Tensor xlogy_(Tensor x, Tensor y) => Ops.xlogy__Tensor.InPlace(x, y);
}
