using Nnet.Language.Lowering.Values;

namespace Nnet.Language.Lowering.Tuning;

/// <summary>One dimension of a search space.</summary>
/// <param name="Path">The path into the recipe: <c>network.width</c>, <c>optimizer.lr</c>, <c>optimizer</c>, <c>batch</c>, ...</param>
/// <param name="Type">The type of its values.</param>
/// <param name="When">It counts only when another entry has one of these values; null: always.</param>
/// <param name="Role">Scientific, nuisance or fixed.</param>
public sealed record SpaceEntryIr(string Path, SpaceValueType Type, DomainIr Domain, SpaceConditionIr? When, SpaceRole Role, LineRef Line);

/// <summary>The type of an entry's values.</summary>
public enum SpaceValueType
{
    /// <summary>Whole numbers.</summary>
    Int,

    /// <summary>Real numbers.</summary>
    Float,

    /// <summary>true and false.</summary>
    Bool,

    /// <summary>Texts.</summary>
    String,

    /// <summary>Names of declarations (an optimizer, a loss, a network).</summary>
    Declaration,
}

/// <summary>How an entry is treated in comparisons.</summary>
public enum SpaceRole
{
    /// <summary><c>in</c> or <c>tune</c>: searched, of no interest in itself.</summary>
    Nuisance,

    /// <summary><c>compare</c>: the question that the plan asks.</summary>
    Scientific,

    /// <summary><c>fix</c>: one value.</summary>
    Fixed,
}

/// <summary>The values of an entry.</summary>
public abstract record DomainIr;

/// <summary><c>in {a, b, c}</c>.</summary>
public sealed record ChoiceDomain(EquatableArray<IrValue> Values) : DomainIr;

/// <summary><c>in a to b [step s]</c>, both ends taken; a whole-number range without a step has step 1.</summary>
/// <param name="IsLog"><c>in log a to b</c>.</param>
public sealed record RangeDomain(double Low, double High, double? Step, bool IsLog) : DomainIr;

/// <summary><c>when optimizer is SgdM</c>.</summary>
public sealed record SpaceConditionIr(string Path, EquatableArray<IrValue> Values, bool Negated);
