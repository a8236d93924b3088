using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>What does not fit, as data. <paramref name="Fact"/> and <paramref name="Advice"/> are whole sentences; together they are the diagnostic's message.</summary>
/// <param name="Id"><c>NN3001</c> to <c>NN3010</c>, or <c>NN2003</c>/<c>NN2004</c> for an argument.</param>
/// <param name="Fact">What is: names quoted, shapes in full, expected and found.</param>
/// <param name="Advice">One thing to do; may be empty.</param>
public sealed record OpError(string Id, string Fact, string Advice) : OpOutcome
{
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
