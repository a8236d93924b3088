namespace Nnet.Tool;

/// <summary>What the command's exit code means.</summary>
internal static class ExitCodes
{
    public const int Fine = 0;

    /// <summary>The program has errors.</summary>
    public const int ProgramErrors = 1;

    /// <summary>Wrong use, or a file that is missing or wrong.</summary>
    public const int WrongUse = 2;

    /// <summary>A check of a plan failed.</summary>
    public const int CheckFailed = 3;

    /// <summary>Training diverged.</summary>
    public const int Diverged = 4;

    /// <summary>A mistake of nnet itself.</summary>
    public const int Internal = 70;

    /// <summary>Interrupted by Ctrl-C.</summary>
    public const int Interrupted = 130;
}
