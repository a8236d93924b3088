namespace Nnet.Checkpoints;

/// <summary>A weights or checkpoint file that cannot be read, written, or fitted. The message names file, place and remedy.</summary>
public sealed class CheckpointException(string message, Exception? inner = null) : IOException(message, inner);
