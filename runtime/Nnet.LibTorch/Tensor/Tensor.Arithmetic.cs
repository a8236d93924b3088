using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    // Arithmetic between tensors and numbers, with broadcasting.
    public partial class Tensor
    {
        public Tensor add(Scalar scalar) => Ops.add_Scalar.Call(this, scalar);
        public Tensor add(Scalar scalar, Scalar alpha) => Ops.add_Scalar.Call(this, scalar, alpha);
        public Tensor add(Tensor target) => Ops.add_Tensor.Call(this, target);
        public Tensor add(Tensor target, Scalar alpha) => Ops.add_Tensor.Call(this, target, alpha);
        public Tensor add_(Scalar scalar) => Ops.add__Scalar.InPlace(this, scalar);
        public Tensor add_(Scalar scalar, Scalar alpha) => Ops.add__Scalar.InPlace(this, scalar, alpha);
        public Tensor add_(Tensor target) => Ops.add__Tensor.InPlace(this, target);
        public Tensor add_(Tensor target, Scalar alpha) => Ops.add__Tensor.InPlace(this, target, alpha);
        public Tensor addcdiv(Tensor tensor1, Tensor tensor2) => Ops.addcdiv.Call(this, tensor1, tensor2);
        public Tensor addcdiv(Tensor tensor1, Tensor tensor2, Scalar value) => Ops.addcdiv.Call(this, tensor1, tensor2, value);
        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2) => Ops.addcdiv_.InPlace(this, tensor1, tensor2);
        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2, Scalar value) => Ops.addcdiv_.InPlace(this, tensor1, tensor2, value);
        public Tensor addcmul(Tensor tensor1, Tensor tensor2, Scalar value) => Ops.addcmul.Call(this, tensor1, tensor2, value);
        public Tensor addcmul_(Tensor tensor1, Tensor tensor2, Scalar value) => Ops.addcmul_.InPlace(this, tensor1, tensor2, value);
        public Tensor copysign(Tensor other) => Ops.copysign_Tensor.Call(this, other);
        public Tensor copysign_(Tensor other) => Ops.copysign__Tensor.InPlace(this, other);
        public Tensor div(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => Ops.div_Scalar_mode.Call(this, target, Mode(rounding_mode));
        public Tensor div(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => Ops.div_Tensor_mode.Call(this, target, Mode(rounding_mode));
        public Tensor div_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => Ops.div__Scalar_mode.InPlace(this, target, Mode(rounding_mode));
        public Tensor div_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => Ops.div__Tensor_mode.InPlace(this, target, Mode(rounding_mode));
        public Tensor divide(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => Ops.divide_Scalar_mode.Call(this, target, Mode(rounding_mode));
        public Tensor divide(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => Ops.divide_Tensor_mode.Call(this, target, Mode(rounding_mode));
        public Tensor divide_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) =>
            Ops.divide__Scalar_mode.InPlace(this, target, Mode(rounding_mode));
        public Tensor divide_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) =>
            Ops.divide__Tensor_mode.InPlace(this, target, Mode(rounding_mode));
        public Tensor float_power(Tensor target) => Ops.float_power_Tensor_Tensor.Call(this, target);
        public Tensor float_power_(Tensor target) => Ops.float_power__Tensor.InPlace(this, target);
        public Tensor floor_divide(Scalar other) => Ops.floor_divide_Scalar.Call(this, other);
        public Tensor floor_divide(Tensor other) => Ops.floor_divide.Call(this, other);
        public Tensor floor_divide_(Scalar other) => Ops.floor_divide__Scalar.InPlace(this, other);
        public Tensor floor_divide_(Tensor other) => Ops.floor_divide__Tensor.InPlace(this, other);
        public Tensor fmax(Tensor other) => Ops.fmax.Call(this, other);
        public Tensor fmin(Tensor other) => Ops.fmin.Call(this, other);
        public Tensor fmod(Scalar scalar) => Ops.fmod_Scalar.Call(this, scalar);
        public Tensor fmod(Tensor target) => Ops.fmod_Tensor.Call(this, target);
        public Tensor fmod_(Scalar scalar) => Ops.fmod__Scalar.InPlace(this, scalar);
        public Tensor fmod_(Tensor target) => Ops.fmod__Tensor.InPlace(this, target);
        public Tensor gcd(Tensor other) => Ops.gcd.Call(this, other);
        public Tensor gcd_(Tensor other) => Ops.gcd_.InPlace(this, other);
        public Tensor heaviside(Tensor other) => Ops.heaviside.Call(this, other);
        public Tensor heaviside_(Tensor other) => Ops.heaviside_.InPlace(this, other);
        public Tensor hypot(Tensor other) => Ops.hypot.Call(this, other);
        public Tensor lcm(Tensor other) => Ops.lcm.Call(this, other);
        public Tensor lcm_(Tensor other) => Ops.lcm_.InPlace(this, other);
        public Tensor ldexp(Tensor other) => Ops.ldexp_Tensor.Call(this, other);
        public Tensor ldexp_(Tensor other) => Ops.ldexp_.InPlace(this, other);
        public Tensor lerp(Tensor end, Tensor weight) => Ops.lerp_Tensor.Call(this, end, weight);
        public Tensor lerp_(Tensor end, Tensor weight) => Ops.lerp__Tensor.InPlace(this, end, weight);
        public Tensor logaddexp(Tensor other) => Ops.logaddexp.Call(this, other);
        public Tensor logaddexp2(Tensor other) => Ops.logaddexp2.Call(this, other);
        public Tensor maximum(Tensor other) => Ops.maximum.Call(this, other);
        public Tensor minimum(Tensor other) => Ops.minimum.Call(this, other);
        public Tensor mul(Scalar target) => Ops.mul_Scalar.Call(this, target);
        public Tensor mul(Tensor target) => Ops.mul_Tensor.Call(this, target);
        public Tensor mul_(Scalar target) => Ops.mul__Scalar.InPlace(this, target);
        public Tensor mul_(Tensor target) => Ops.mul__Tensor.InPlace(this, target);
        public Tensor multiply(Scalar target) => Ops.multiply_Scalar.Call(this, target);
        public Tensor multiply(Tensor target) => Ops.multiply_Tensor.Call(this, target);
        public Tensor neg() => Ops.neg.Call(this);
        public Tensor neg_() => Ops.neg_.InPlace(this);
        public Tensor negative() => Ops.negative.Call(this);
        public Tensor nextafter(Tensor other) => Ops.nextafter.Call(this, other);
        public Tensor nextafter_(Tensor other) => Ops.nextafter_.InPlace(this, other);
        public Tensor positive() => Ops.positive.Call(this);
        public Tensor pow(Scalar exponent) => Ops.pow_Tensor_Scalar.Call(this, exponent);
        public Tensor pow(Tensor exponent) => Ops.pow_Tensor_Tensor.Call(this, exponent);
        public Tensor pow_(Scalar exponent) => Ops.pow__Scalar.InPlace(this, exponent);
        public Tensor pow_(Tensor exponent) => Ops.pow__Tensor.InPlace(this, exponent);
        public Tensor remainder(Scalar scalar) => Ops.remainder_Scalar.Call(this, scalar);
        public Tensor remainder(Tensor target) => Ops.remainder_Tensor.Call(this, target);
        public Tensor remainder_(Scalar scalar) => Ops.remainder__Scalar.InPlace(this, scalar);
        public Tensor remainder_(Tensor target) => Ops.remainder__Tensor.InPlace(this, target);
        public Tensor sub(Scalar target) => Ops.sub_Scalar.Call(this, target);
        public Tensor sub(Tensor target) => Ops.sub_Tensor.Call(this, target);
        public Tensor sub_(Scalar target) => Ops.sub__Scalar.InPlace(this, target);
        public Tensor sub_(Tensor target) => Ops.sub__Tensor.InPlace(this, target);
        public Tensor subtract(Scalar target) => Ops.subtract_Scalar.Call(this, target);
        public Tensor subtract(Tensor target) => Ops.subtract_Tensor.Call(this, target);
        public Tensor subtract_(Scalar target) => Ops.subtract__Scalar.InPlace(this, target);
        public Tensor subtract_(Tensor target) => Ops.subtract__Tensor.InPlace(this, target);
        public Tensor true_divide(Scalar other) => Ops.true_divide_Scalar.Call(this, other);
        public Tensor true_divide(Tensor other) => Ops.true_divide_Tensor.Call(this, other);
        public Tensor true_divide_(Scalar other) => Ops.true_divide__Scalar.InPlace(this, other);
        public Tensor true_divide_(Tensor other) => Ops.true_divide__Tensor.InPlace(this, other);
        public Tensor xlogy(Scalar y) => Ops.xlogy_Scalar_Other.Call(this, y);
        public Tensor xlogy(Tensor y) => Ops.xlogy_Tensor.Call(this, y);
        public Tensor xlogy_(Scalar y) => Ops.xlogy__Scalar_Other.InPlace(this, y);
        public Tensor xlogy_(Tensor y) => Ops.xlogy__Tensor.InPlace(this, y);
    }
}
