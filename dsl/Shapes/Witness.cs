namespace Nnet.Language.Shapes;

/// <summary>Numbers that explain why a condition fails: a sentence part without capital or full stop, such as <c>350 is not a multiple of 4</c>, <c>H = 5 gives 4 against 5</c>.</summary>
public sealed record Witness(string Text)
{
    public override string ToString() => Text;
}
