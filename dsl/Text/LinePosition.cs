namespace Nnet.Language.Text;

/// <summary>A place in a text as people count it: line and column from 1.</summary>
public readonly record struct LinePosition(int Line, int Column)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Line},{Column}";
}
