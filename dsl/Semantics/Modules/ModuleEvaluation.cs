using System.Collections.Immutable;
using Nnet.Language.Lowering.Graphs;
using Nnet.Language.Lowering.Modules;
using Nnet.Language.Semantics.Binding;
using Nnet.Language.Semantics.Evaluation;
using Nnet.Language.Semantics.Signatures;

namespace Nnet.Language.Semantics.Modules;

/// <summary>A module that was evaluated over its own symbols.</summary>
/// <param name="Guards">What has to hold of sizes and hyperparameters, collected from everywhere inside.</param>
/// <param name="NumberGuards">Ranges of its float hyperparameters.</param>
internal sealed record ModuleEvaluation(
    DeclarationSymbol Declaration, Signature Signature, ModuleIr Ir, StaticGraph Graph, ImmutableArray<Guard> Guards, ImmutableArray<NumberGuard> NumberGuards);
