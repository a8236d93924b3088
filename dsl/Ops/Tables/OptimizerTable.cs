namespace Nnet.Language.Ops;

/// <summary>Optimizers with PyTorch's options and defaults.</summary>
public static class OptimizerTable
{
    private static ParameterSpec Eps(double value) => Option.Float("eps", value, ValueRange.AtLeast(0));

    private static ParameterSpec Decay(double value = 0) => Option.Float("weight_decay", value, ValueRange.AtLeast(0));

    private static ParameterSpec Rate(double value) => Option.Float("lr", value, ValueRange.AtLeast(0));

    private static ParameterSpec Betas(double second = 0.999) =>
        new() { Name = "betas", Kind = ParameterKind.FloatTuple, Length = 2, Default = ArgumentValue.OfFloats(0.9, second), Range = ValueRange.From(0, 1) };

    private static ParameterSpec Momentum => Option.Float("momentum", 0, ValueRange.AtLeast(0));

    public static OptionTable Table { get; } = new("optimizer",
    [
        new("SGD", [Rate(1e-3), Momentum, Option.Float("dampening", 0), Decay(), Option.Bool("nesterov", false), Option.Bool("maximize", false)],
            "Gradient descent, with momentum or Nesterov's momentum (Sutskever et al. 2013)."),
        new("Adagrad", [Rate(1e-2), Option.Float("lr_decay", 0, ValueRange.AtLeast(0)), Decay(), Option.Float("initial_accumulator_value", 0, ValueRange.AtLeast(0)), Eps(1e-10)],
            "Rates that shrink with the gradients seen (Duchi et al. 2011)."),
        new("RMSprop", [Rate(1e-2), Option.Float("alpha", 0.99, ValueRange.AtLeast(0)), Eps(1e-8), Decay(), Momentum, Option.Bool("centered", false)],
            "Gradients divided by their running size (Hinton 2012)."),
        new("Adam", [Rate(1e-3), Betas(), Eps(1e-8), Decay(), Option.Bool("amsgrad", false), Option.Bool("maximize", false)],
            "Running means of gradient and squared gradient (Kingma and Ba 2015); decay is added to the gradient."),
        new("AdamW", [Rate(1e-3), Betas(), Eps(1e-8), Decay(1e-2), Option.Bool("amsgrad", false), Option.Bool("maximize", false)],
            "Adam with weight decay apart from the gradient (Loshchilov and Hutter 2019)."),
        new("Adadelta", [Rate(1.0), Option.Float("rho", 0.9, ValueRange.Between(0, 1)), Eps(1e-6), Decay()],
            "Steps in the units of the weights (Zeiler 2012)."),
        new("NAdam", [Rate(2e-3), Betas(), Eps(1e-8), Decay(), Option.Float("momentum_decay", 4e-3, ValueRange.AtLeast(0))],
            "Adam with Nesterov's momentum (Dozat 2016)."),
        new("RAdam", [Rate(1e-3), Betas(), Eps(1e-8), Decay()], "Adam with a rectified start (Liu et al. 2020)."),
        new("Adamax", [Rate(2e-3), Betas(), Eps(1e-8), Decay()], "Adam with the largest gradient in place of the mean square."),
        new("LAMB", [Rate(1e-3), Betas(), Eps(1e-6), Decay()], "Adam whose step is scaled to the norm of each weight, for large batches (You et al. 2020)."),
        new("Lion", [Rate(1e-4), Betas(0.99), Decay()], "The sign of a running mean of gradients (Chen et al. 2023)."),
    ]);
}
