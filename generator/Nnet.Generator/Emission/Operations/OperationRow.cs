namespace Nnet.Generator.Emission.Operations;

/// <summary>How a stateless operation of the language is written in C#.</summary>
/// <param name="Name">Its name in the language.</param>
/// <param name="Emit">The code that computes it.</param>
/// <param name="Outputs">Names for the results of an operation with several.</param>
/// <param name="GivesArray">True where TorchSharp returns several results as an array.</param>
internal sealed record OperationRow(string Name, Func<OperationCall, OperationCode> Emit, IReadOnlyList<string>? Outputs = null, bool GivesArray = false);
