namespace Nnet.Language.Ops;

/// <summary>Schedules of the learning rate. A phase lasts to the end unless <c>length</c> says otherwise; plain numbers of a length count epochs.</summary>
public static class ScheduleTable
{
    private static ParameterSpec Length => new() { Name = "length", Kind = ParameterKind.Duration, Default = ArgumentValue.Nothing };

    private static ParameterSpec To => Option.Float("to", 0, ValueRange.AtLeast(0));

    private static ParameterSpec Gamma(double value) => Option.Float("gamma", value, ValueRange.Above(0));

    public static OptionTable Table { get; } = new("schedule",
    [
        new("Constant", [Length], "The optimizer's rate."),
        new("Step", [new() { Name = "step_size", Kind = ParameterKind.Duration }, Gamma(0.1), Length], "The rate times gamma every step_size."),
        new("MultiStep", [new() { Name = "milestones", Kind = ParameterKind.DurationList }, Gamma(0.1), Length], "The rate times gamma at each milestone: MultiStep((30 epochs, 60 epochs))."),
        new("Exponential", [Gamma(0.95), Length], "The rate times gamma each epoch."),
        new("Cosine", [To, Length], "Half a cosine from the rate down to another (Loshchilov and Hutter 2017)."),
        new("CosineRestarts", [new() { Name = "T_0", Kind = ParameterKind.Duration }, Option.Int("T_mult", 1, min: 1), To, Length], "Cosines of length T_0, each T_mult times as long as the one before."),
        new("Linear", [Option.Float("start_factor", 1.0 / 3, ValueRange.Between(0, 1)), Option.Float("end_factor", 1, ValueRange.Between(0, 1)), Length], "A straight line between two factors of the rate."),
        new("Polynomial", [Option.Float("power", 1, ValueRange.Above(0)), Length], "The rate times (1 - t) to a power, down to 0."),
        new("OneCycle",
        [
            Option.OptionalFloat("max_lr", ValueRange.Above(0)), Option.Float("pct_start", 0.3, ValueRange.Between(0, 1)), Option.Word("anneal_strategy", ["cos", "linear"]),
            Option.Bool("cycle_momentum", true), Option.Float("base_momentum", 0.85, ValueRange.Between(0, 1)), Option.Float("max_momentum", 0.95, ValueRange.Between(0, 1)),
            Option.Float("div_factor", 25, ValueRange.Above(0)), Option.Float("final_div_factor", 1e4, ValueRange.Above(0)), Option.Bool("three_phase", false), Length,
        ], "Up to max_lr and down again, the momentum against it (Smith and Topin 2018)."),
        new("Warmup", [new() { Name = "length", Kind = ParameterKind.Duration }], "A straight line from nearly 0 up to the rate: Warmup(5%) then Cosine."),
        new("ReduceOnPlateau",
        [
            Option.Float("factor", 0.1, ValueRange.From(0, 1)), Option.Int("patience", 10, min: 0), Option.Float("threshold", 1e-4, ValueRange.AtLeast(0)), Option.Int("cooldown", 0, min: 0),
            Option.Float("min_factor", 0, ValueRange.Between(0, 1)), Length,
        ], "The rate times factor when the validation loss has not fallen for patience epochs."),
    ]);
}
