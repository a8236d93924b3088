namespace Nnet.Tuning.Engine;

/// <summary>A study that can't be reached, read or gone on with. The message is for the user.</summary>
public sealed class StudyException(string message, Exception? inner = null) : Exception(message, inner);
