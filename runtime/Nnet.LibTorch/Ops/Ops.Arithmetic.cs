namespace TorchSharp.Native;

// Arithmetic between tensors and numbers, with broadcasting.
internal static partial class Ops
{
    internal static readonly Op
        add_Scalar = new("add.Scalar"), add_Tensor = new("add.Tensor"), add__Scalar = new("add_.Scalar"), add__Tensor = new("add_.Tensor"),
        addcdiv = new("addcdiv"), addcdiv_ = new("addcdiv_"), addcmul = new("addcmul"), addcmul_ = new("addcmul_"),
        copysign_Tensor = new("copysign.Tensor"), copysign__Tensor = new("copysign_.Tensor"), div_Scalar_mode = new("div.Scalar_mode"),
        div_Tensor_mode = new("div.Tensor_mode"), div__Scalar_mode = new("div_.Scalar_mode"), div__Tensor_mode = new("div_.Tensor_mode"),
        divide_Scalar_mode = new("divide.Scalar_mode"), divide_Tensor_mode = new("divide.Tensor_mode"), divide__Scalar = new("divide_.Scalar"),
        divide__Scalar_mode = new("divide_.Scalar_mode"), divide__Tensor_mode = new("divide_.Tensor_mode"),
        float_power_Tensor_Tensor = new("float_power.Tensor_Tensor"), float_power__Tensor = new("float_power_.Tensor"),
        floor_divide = new("floor_divide"), floor_divide_Scalar = new("floor_divide.Scalar"), floor_divide__Scalar = new("floor_divide_.Scalar"),
        floor_divide__Tensor = new("floor_divide_.Tensor"), fmax = new("fmax"), fmin = new("fmin"), fmod_Scalar = new("fmod.Scalar"),
        fmod_Tensor = new("fmod.Tensor"), fmod__Scalar = new("fmod_.Scalar"), fmod__Tensor = new("fmod_.Tensor"), gcd = new("gcd"),
        gcd_ = new("gcd_"), heaviside = new("heaviside"), heaviside_ = new("heaviside_"), hypot = new("hypot"), lcm = new("lcm"), lcm_ = new("lcm_"),
        ldexp_Tensor = new("ldexp.Tensor"), ldexp_ = new("ldexp_"), lerp_Tensor = new("lerp.Tensor"), lerp__Tensor = new("lerp_.Tensor"),
        logaddexp = new("logaddexp"), logaddexp2 = new("logaddexp2"), maximum = new("maximum"), minimum = new("minimum"),
        mul_Scalar = new("mul.Scalar"), mul_Tensor = new("mul.Tensor"), mul__Scalar = new("mul_.Scalar"), mul__Tensor = new("mul_.Tensor"),
        multiply_Scalar = new("multiply.Scalar"), multiply_Tensor = new("multiply.Tensor"), multiply__Scalar = new("multiply_.Scalar"),
        multiply__Tensor = new("multiply_.Tensor"), neg = new("neg"), neg_ = new("neg_"), negative = new("negative"), negative_ = new("negative_"),
        nextafter = new("nextafter"), nextafter_ = new("nextafter_"), positive = new("positive"), pow_Tensor_Scalar = new("pow.Tensor_Scalar"),
        pow_Tensor_Tensor = new("pow.Tensor_Tensor"), pow__Scalar = new("pow_.Scalar"), pow__Tensor = new("pow_.Tensor"),
        remainder_Scalar = new("remainder.Scalar"), remainder_Tensor = new("remainder.Tensor"), remainder__Scalar = new("remainder_.Scalar"),
        remainder__Tensor = new("remainder_.Tensor"), sub_Scalar = new("sub.Scalar"), sub_Tensor = new("sub.Tensor"),
        sub__Scalar = new("sub_.Scalar"), sub__Tensor = new("sub_.Tensor"), subtract_Scalar = new("subtract.Scalar"),
        subtract_Tensor = new("subtract.Tensor"), subtract__Scalar = new("subtract_.Scalar"), subtract__Tensor = new("subtract_.Tensor"),
        true_divide_Scalar = new("true_divide.Scalar"), true_divide_Tensor = new("true_divide.Tensor"),
        true_divide__Scalar = new("true_divide_.Scalar"), true_divide__Tensor = new("true_divide_.Tensor"),
        xlogy_Scalar_Other = new("xlogy.Scalar_Other"), xlogy_Tensor = new("xlogy.Tensor"), xlogy__Scalar_Other = new("xlogy_.Scalar_Other"),
        xlogy__Tensor = new("xlogy_.Tensor");
}
