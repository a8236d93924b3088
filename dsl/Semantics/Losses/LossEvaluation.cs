using System.Collections.Immutable;
using Nnet.Language.Lowering.Graphs;
using Nnet.Language.Lowering.Losses;
using Nnet.Language.Semantics.Binding;
using Nnet.Language.Semantics.Evaluation;
using Nnet.Language.Semantics.Signatures;

namespace Nnet.Language.Semantics.Losses;

/// <summary>A loss that was evaluated over its own symbols.</summary>
/// <param name="Nodes">Its operations, flat.</param>
internal sealed record LossEvaluation(
    DeclarationSymbol Declaration, Signature Signature, LossIr Ir, ImmutableArray<Guard> Guards, ImmutableArray<NumberGuard> NumberGuards, ImmutableArray<GraphNode> Nodes);
