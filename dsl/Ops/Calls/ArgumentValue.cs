using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>A value that is given for an option, as far as the checker knows it.</summary>
public abstract record ArgumentValue
{
    private ArgumentValue()
    {
    }

    public static ArgumentValue Of(long value) => new Int(Dim.Of(value));

    public static ArgumentValue Of(double value) => new Float(value);

    public static ArgumentValue Of(bool value) => new Bool(value);

    public static ArgumentValue OfWord(string word) => new Word(word);

    public static ArgumentValue OfInts(params long[] values) => new List([.. values.Select(Of)]);

    public static ArgumentValue OfFloats(params double[] values) => new List([.. values.Select(Of)]);

    public static ArgumentValue Nothing { get; } = new None();

    /// <summary>An integer, a constant or an expression of sizes and hyperparameters.</summary>
    public sealed record Int(Dim Value) : ArgumentValue
    {
        public override string ToString() => Value.ToString();
    }

    public sealed record Float(double Value) : ArgumentValue
    {
        public override string ToString() => NumberText.Of(Value);
    }

    public sealed record Bool(bool Value) : ArgumentValue
    {
        public override string ToString() => Value ? "true" : "false";
    }

    /// <summary>A bare word, a choice.</summary>
    public sealed record Word(string Text) : ArgumentValue
    {
        public override string ToString() => Text;
    }

    public sealed record String(string Text) : ArgumentValue
    {
        public override string ToString() => $"\"{Text}\"";
    }

    public sealed record List(ImmutableArray<ArgumentValue> Values) : ArgumentValue
    {
        public bool Equals(List? other) => other is not null && Values.SequenceEqual(other.Values);

        public override int GetHashCode() => Values.Aggregate(3, (hash, value) => unchecked(hash * 31 + value.GetHashCode()));

        public override string ToString() => $"({string.Join(", ", Values)})";
    }

    /// <summary>A length of a schedule: a share of training, steps or epochs.</summary>
    public sealed record Duration(double Amount, DurationUnit Unit) : ArgumentValue
    {
        public override string ToString() => Unit == DurationUnit.Share
            ? NumberText.Of(Amount * 100) + "%"
            : $"{NumberText.Of(Amount)} {(Unit == DurationUnit.Steps ? "steps" : "epochs")}";
    }

    /// <summary>A float, boolean or string that is only known when the network is built: the hyperparameter or expression that gives it.</summary>
    public sealed record Opaque(string Text) : ArgumentValue
    {
        public override string ToString() => Text;
    }

    /// <summary>No value: an option that is off.</summary>
    public sealed record None : ArgumentValue
    {
        public override string ToString() => "none";
    }
}
