namespace Nnet.Language.Ops;

/// <summary>Initializers of torch.nn.init, in PascalCase: <c>KaimingNormal</c> is kaiming_normal_.</summary>
public static class InitializerTable
{
    private static ParameterSpec Gain => Option.Float("gain", 1.0);

    private static ParameterSpec[] Kaiming =>
    [
        Option.Float("a", 0.0), Option.Word("mode", ["fan_in", "fan_out"]),
        Option.Word("nonlinearity", ["leaky_relu", "relu", "linear", "sigmoid", "tanh", "selu", "conv1d", "conv2d", "conv3d"]),
    ];

    public static OptionTable Table { get; } = new("initializer",
    [
        new("Uniform", [Option.Float("a", 0.0), Option.Float("b", 1.0)], "Even between a and b."),
        new("Normal", [Option.Float("mean", 0.0), Option.Float("std", 1.0, ValueRange.AtLeast(0))], "The normal distribution."),
        new("TruncNormal", [Option.Float("mean", 0.0), Option.Float("std", 1.0, ValueRange.AtLeast(0)), Option.Float("a", -2.0), Option.Float("b", 2.0)], "The normal distribution, cut at a and b."),
        new("Constant", [Option.Float("val")], "One value."),
        new("Ones", [], "Ones."),
        new("Zeros", [], "Zeros."),
        new("Eye", [], "The identity matrix."),
        new("Dirac", [], "Convolutions that pass their input on."),
        new("XavierUniform", [Gain], "Even, scaled to inputs and outputs (Glorot and Bengio 2010)."),
        new("XavierNormal", [Gain], "Normal, scaled to inputs and outputs (Glorot and Bengio 2010)."),
        new("KaimingUniform", [.. Kaiming], "Even, scaled to inputs or outputs for a nonlinearity (He et al. 2015)."),
        new("KaimingNormal", [.. Kaiming], "Normal, scaled to inputs or outputs for a nonlinearity (He et al. 2015)."),
        new("Orthogonal", [Gain], "An orthogonal matrix (Saxe et al. 2014)."),
        new("Sparse", [Option.Float("sparsity", null, ValueRange.Between(0, 1)), Option.Float("std", 0.01, ValueRange.AtLeast(0))], "Normal, with a share of each column set to 0."),
    ]);
}
