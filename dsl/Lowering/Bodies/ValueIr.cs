using Nnet.Language.Shapes;

namespace Nnet.Language.Lowering.Bodies;

/// <summary>A tensor that a body computes or takes.</summary>
/// <param name="Id">Unique in its body; inputs come first, from 0.</param>
/// <param name="Name">The name that the user gave it; null for an intermediate value.</param>
public sealed record ValueIr(int Id, string? Name, TensorType Type);
