namespace Nnet.Language.Shapes;

/// <summary>The steps that a proof may still take; a proof that runs out of them is undecided.</summary>
internal sealed class Effort(int steps)
{
    private int _left = steps;

    public bool TryTake(int steps = 1)
    {
        _left -= steps;
        return _left >= 0;
    }
}
