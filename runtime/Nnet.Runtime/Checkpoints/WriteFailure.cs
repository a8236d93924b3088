namespace Nnet.Checkpoints;

/// <summary>Says why a file cannot be written, and what helps.</summary>
internal static class WriteFailure
{
    private const int NoSpace = 28;
    private const int OverQuota = 122;
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    /// <summary>True for what a full disk, a limit, missing rights throw. Of a file over the size limit .NET says that a value is out of range.</summary>
    public static bool Is(Exception exception) => IsOverLimit(exception) || exception is (IOException or UnauthorizedAccessException) and not CheckpointException;

    /// <summary>The exception for the user: file, cause, what is still there, remedy.</summary>
    /// <param name="path">The file.</param>
    /// <param name="kept">One sentence on what is still there.</param>
    /// <param name="cause">What <see cref="Is"/> knows.</param>
    public static CheckpointException Explain(string path, string kept, Exception cause)
    {
        var (reason, remedy) = IsOverLimit(cause) ? ("it would be larger than this process or its file system allows (ulimit -f).", "Raise the limit, or choose another folder.")
            : cause.HResult is NoSpace or OverQuota or WindowsDiskFull ? ("the disk is full.", "Free some space, or choose another folder.")
            : (cause.Message, "Make it writable, or choose another folder.");
        return new CheckpointException($"Cannot write \"{path}\": {reason} {kept} {remedy}", cause);
    }

    private static bool IsOverLimit(Exception exception) => exception is ArgumentOutOfRangeException { ParamName: "value" };
}
