namespace Nnet.Language.Lowering;

/// <summary>A line of a .nnet file (numbered from 1): what <c>#line</c> needs, and nothing more.</summary>
public readonly record struct LineRef(string File, int Line)
{
    /// <summary>No line: a value that the compiler made up.</summary>
    public static LineRef None => new("", 0);
}
