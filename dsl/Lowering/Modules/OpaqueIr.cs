using Nnet.Language.Lowering.Values;

namespace Nnet.Language.Lowering.Modules;

/// <summary>What an <c>OpaqueCondition</c> of this id stands for in the module's conditions: a boolean hyperparameter, a comparison of floats or strings.</summary>
public sealed record OpaqueIr(int Id, IrValue Value);
