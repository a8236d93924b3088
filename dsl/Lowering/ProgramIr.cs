using Nnet.Language.Lowering.Data;
using Nnet.Language.Lowering.Graphs;
using Nnet.Language.Lowering.Losses;
using Nnet.Language.Lowering.Modules;
using Nnet.Language.Lowering.Optimizers;
using Nnet.Language.Lowering.Recipes;
using Nnet.Language.Lowering.Tuning;

namespace Nnet.Language.Lowering;

/// <summary>
/// A checked program: everything that emission, <c>summary</c>, <c>graph</c> and export read, equal by value.
/// Modules stand in an order in which each comes after those it uses.
/// </summary>
/// <param name="Modules">One per network and extern block, one per block and way of use (see <see cref="ModuleIr"/>).</param>
/// <param name="Graphs">One per network, flat, every block inlined.</param>
public sealed record ProgramIr(
    EquatableArray<ModuleIr> Modules,
    EquatableArray<StaticGraph> Graphs,
    EquatableArray<LossIr> Losses,
    EquatableArray<OptimizerIr> Optimizers,
    EquatableArray<DataIr> Data,
    EquatableArray<RecipeIr> Recipes,
    EquatableArray<TuneIr> Tunings)
{
    /// <summary>The program without declarations.</summary>
    public static ProgramIr Empty { get; } = new(default, default, default, default, default, default, default);
}
