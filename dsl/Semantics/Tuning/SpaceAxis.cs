using Nnet.Language.Lowering.Tuning;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Shapes;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Tuning;

/// <summary>An entry of a space as numbered values. Continuous entries have none.</summary>
internal sealed class SpaceAxis
{
    private readonly long _low;
    public SpaceAxis(SpaceEntryIr entry, SpaceEntrySyntax syntax)
    {
        (Entry, Syntax) = (entry, syntax);
        switch (entry.Domain)
        {
            case ChoiceDomain choice:
                Count = choice.Values.Count;
                break;
            case RangeDomain range when entry.Type == SpaceValueType.Int:
                (_low, Step) = ((long)range.Low, (long)(range.Step ?? 1));
                Count = (((long)range.High - _low) / Step) + 1;
                break;
        }
    }

    public SpaceEntryIr Entry { get; }

    public SpaceEntrySyntax Syntax { get; }

    /// <summary>How many values it has; 0 where it is continuous.</summary>
    public long Count { get; }

    /// <summary>From one whole number to the next.</summary>
    public long Step { get; } = 1;

    /// <summary>A value; only where there are some.</summary>
    public IrValue this[long index] => Entry.Domain is ChoiceDomain choice ? choice.Values[(int)index] : new DimValue(Dim.Of(_low + (index * Step)));

    /// <summary>A whole number; 0 where the value is something else.</summary>
    public long Number(long index) =>
        Entry.Domain is not ChoiceDomain choice ? _low + (index * Step) : choice.Values[(int)index] is DimValue { Dim: var dim } && dim.TryGetConstant(out var number) ? number : 0;

    /// <summary>The smallest and the largest whole number.</summary>
    public (long Low, long High) Bounds
    {
        get
        {
            if (Entry.Domain is not ChoiceDomain) return (_low, Number(Count - 1));
            var numbers = Enumerable.Range(0, (int)Count).Select(index => Number(index)).ToList();
            return (numbers.Min(), numbers.Max());
        }
    }

    /// <summary>Where a message about a value stands: the value in a list, or the whole range.</summary>
    public SyntaxNode Node(long index) => Syntax.Domain is ChoicesSyntax choices && index < choices.Values.Length ? choices.Values[(int)index] : Syntax.Domain;

    /// <summary>Whether the entry counts where another one has a value.</summary>
    public bool IsActive(IrValue controller) => Entry.When is not { } when || when.Values.Contains(controller) != when.Negated;
}
