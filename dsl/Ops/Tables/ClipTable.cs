namespace Nnet.Language.Ops;

/// <summary>Limits of gradients: <c>clip norm 1.0</c>, <c>clip value 0.5</c>.</summary>
public static class ClipTable
{
    public static OptionTable Table { get; } = new("form of clipping",
    [
        new("norm", [Option.Float("max_norm", null, ValueRange.Above(0))], "All gradients scaled down together where their norm exceeds max_norm."),
        new("value", [Option.Float("clip_value", null, ValueRange.Above(0))], "Each gradient cut at plus and minus clip_value."),
    ]);
}
