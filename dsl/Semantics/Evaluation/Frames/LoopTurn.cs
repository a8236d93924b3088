using Nnet.Language.Shapes;

namespace Nnet.Language.Semantics.Evaluation;

/// <summary>The loop around a statement that is being evaluated: a turn of an unrolled one, or the one turn that stands for all of a loop of unknown length.</summary>
internal abstract record LoopTurn;

/// <summary>A turn by its number, from 0.</summary>
internal sealed record UnrolledTurn(int Number) : LoopTurn;

/// <summary>Every turn of a loop whose count only the built network knows.</summary>
internal sealed record UnknownTurn(DimSymbol Index, Dim Start, Dim Count) : LoopTurn;
