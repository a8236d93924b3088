using Nnet.Language.Shapes;

namespace Nnet.Language.Lowering.Modules;

/// <summary>Where <c>forward</c> finds a dimension symbol: <c>inputs[Input].shape[Axis]</c>.</summary>
/// <param name="Input">The index of the input.</param>
/// <param name="Axis">The axis; negative (from the end) when the input starts with <c>...</c>.</param>
/// <param name="Offset">The dimension of the input is <c>Factor * Symbol + Offset</c>; 0 in the ordinary case.</param>
/// <param name="Factor">1 in the ordinary case.</param>
public sealed record DimSourceIr(DimSymbol Symbol, int Input, int Axis, long Offset = 0, long Factor = 1);
