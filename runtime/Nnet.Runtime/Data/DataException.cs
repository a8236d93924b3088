namespace Nnet.Data;

/// <summary>Data that does not fit its declaration. The message names the file, the place and what was expected.</summary>
public sealed class DataException(string message, Exception? inner = null) : Exception(message, inner);
