namespace Nnet.Tool;

/// <summary>Wrong use of the command. The message names the word and offers the nearest right one. Exit code 2.</summary>
internal sealed class UsageException(string message) : Exception(message);
