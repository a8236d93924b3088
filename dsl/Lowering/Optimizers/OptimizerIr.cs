using Nnet.Language.Lowering.Values;

namespace Nnet.Language.Lowering.Optimizers;

/// <summary>An optimizer with its schedule and groups.</summary>
/// <param name="Algorithm">The row's name (<c>AdamW</c>).</param>
/// <param name="Arguments">Every option with its value, defaults included.</param>
/// <param name="Schedule">Parts in order (<c>then</c>); empty: a constant rate.</param>
/// <param name="NoDecay">Selectors of weights without decay: <c>bias</c>, <c>norm</c>, <c>embedding</c>, or a pattern of keys.</param>
public sealed record OptimizerIr(
    string Namespace,
    string Name,
    string? Doc,
    LineRef Line,
    string Algorithm,
    EquatableArray<ArgumentIr> Arguments,
    EquatableArray<ScheduleIr> Schedule,
    EquatableArray<GroupIr> Groups,
    EquatableArray<string> NoDecay,
    ClipIr? Clip) : DeclarationIr(Namespace, Name, Doc, Line);

/// <summary>One part of a schedule.</summary>
/// <param name="Name">The row's name (<c>Warmup</c>, <c>Cosine</c>, ...).</param>
/// <param name="Length">How long it lasts where the schedule takes a length (<c>Warmup(5%)</c>) or the program says so; null: to the end, or to the next part.</param>
public sealed record ScheduleIr(string Name, LengthIr? Length, EquatableArray<ArgumentIr> Arguments);

/// <summary>A length of training: <c>5%</c> (Amount 0.05), <c>500 steps</c>, <c>3 epochs</c>.</summary>
public sealed record LengthIr(double Amount, LengthUnit Unit);

/// <summary>What a length counts.</summary>
public enum LengthUnit
{
    /// <summary>A share of the whole training, 0 to 1.</summary>
    Share,

    /// <summary>Updates of the optimizer.</summary>
    Steps,

    /// <summary>Passes over the training part.</summary>
    Epochs,
}

/// <summary>Weights with options of their own: <c>group backbone.*: lr * 0.1</c>.</summary>
/// <param name="Patterns">Patterns of keys (<c>*</c> stands for any text), or <c>bias</c>, <c>norm</c>, <c>embedding</c>.</param>
public sealed record GroupIr(EquatableArray<string> Patterns, EquatableArray<GroupSettingIr> Settings);

/// <summary>An option of a group: a factor on the option of the whole optimizer, or a value of its own.</summary>
public sealed record GroupSettingIr(string Option, double Number, bool IsFactor);

/// <summary><c>clip norm 1.0</c> or <c>clip value 0.5</c>.</summary>
public sealed record ClipIr(bool ByNorm, double Limit);
