using Nnet.Language.Lowering.Values;

namespace Nnet.Language.Lowering.Graphs;

/// <summary>A network with values: which one, and what its hyperparameters and sizes are.</summary>
/// <param name="Namespace">Where the network is declared.</param>
/// <param name="Network">Its name.</param>
/// <param name="Hyperparameters">Values by name; those not named have their defaults.</param>
/// <param name="Sizes">Numbers for dimension variables by name; those not named stay variables.</param>
public sealed record NetworkInstance(
    string Namespace,
    string Network,
    IReadOnlyDictionary<string, IrValue> Hyperparameters,
    IReadOnlyDictionary<string, long> Sizes);
