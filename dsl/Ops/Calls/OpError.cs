using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>What does not fit, as data. <see cref="Fact"/> and <see cref="Advice"/> are whole sentences; together they are the diagnostic's message.</summary>
public sealed record OpError : OpOutcome
{
    private readonly Lazy<(string Fact, string Advice)> _text;

    public OpError(string id, string fact, string advice) : this(id, () => (fact, advice))
    {
    }

    /// <summary>An error whose sentences take work (the search for a missing fact): done when they are read.</summary>
    internal OpError(string id, Func<(string Fact, string Advice)> text)
    {
        Id = id;
        _text = new(text);
    }

    /// <summary><c>NN3001</c> to <c>NN3010</c>, or <c>NN2003</c>/<c>NN2004</c> for an argument.</summary>
    public string Id { get; init; }

    /// <summary>What is: names quoted, shapes in full, expected and found.</summary>
    public string Fact => _text.Value.Fact;

    /// <summary>One thing to do; may be empty.</summary>
    public string Advice => _text.Value.Advice;

    /// <summary>The option that is to blame; null where an input is.</summary>
    public string? Argument { get; init; }

    /// <summary>The index of the input that is to blame; for a list input see <see cref="Element"/>.</summary>
    public int? Input { get; init; }

    /// <summary>Which tensor of a list input.</summary>
    public int? Element { get; init; }

    /// <summary>The input whose size this one contradicts: the place to show beside the error.</summary>
    public int? OtherInput { get; init; }

    /// <summary>Position in <see cref="Shape.Dims"/> of the size in question.</summary>
    public int? Axis { get; init; }

    /// <summary>What had to hold, for <c>NN3002</c> to <c>NN3005</c> and <c>NN3010</c>: a caller that knows more can search for sizes that work.</summary>
    public Condition? Required { get; init; }

    public string Message => Advice.Length == 0 ? Fact : $"{Fact} {Advice}";
}
