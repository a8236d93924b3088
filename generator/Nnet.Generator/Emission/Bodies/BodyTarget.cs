using Nnet.Language.Lowering.Bodies;

namespace Nnet.Generator.Emission.Bodies;

/// <summary>A variable that outlives a list of statements, and what the list puts into it.</summary>
/// <param name="Value">What it holds at the end of the list.</param>
/// <param name="Inner">The value that it holds at the start; null where it is empty.</param>
internal sealed record BodyTarget(string Variable, OperandIr Value, int? Inner);
