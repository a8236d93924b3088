using System.Collections.Immutable;
using Nnet.Language.Diagnostics;
using Nnet.Language.Lowering.Graphs;

namespace Nnet.Language;

/// <summary>The graph of a network with values put in.</summary>
/// <param name="Diagnostics">Why there is none.</param>
/// <param name="Graph">The graph, without hyperparameters; null where the values do not fit the network.</param>
public sealed record Instantiation(ImmutableArray<Diagnostic> Diagnostics, StaticGraph? Graph);
