namespace Nnet.Tuning.Engine;

/// <summary>The lease of a trial has run out and another worker has it; nothing that this worker reports counts any more.</summary>
public sealed class LeaseLostException(int number) : Exception($"Trial {number} was taken over by another worker: its lease had run out.");
