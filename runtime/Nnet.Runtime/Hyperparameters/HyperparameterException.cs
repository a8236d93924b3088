namespace Nnet.Hyperparameters;

/// <summary>A hyperparameter that does not exist, or a value that it does not take. The message is for the user.</summary>
public sealed class HyperparameterException(string message) : ArgumentException(message);
