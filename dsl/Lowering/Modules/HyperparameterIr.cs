using Nnet.Language.Lowering.Values;
using Nnet.Language.Shapes;

namespace Nnet.Language.Lowering.Modules;

/// <summary>A hyperparameter of a module or a loss.</summary>
/// <param name="Name">In the language's spelling.</param>
/// <param name="Symbol">The symbol that stands for it in dimensions when it is an int; else null.</param>
/// <param name="Default">Null when it must be given.</param>
public sealed record HyperparameterIr(string Name, HyperparameterType Type, DimSymbol? Symbol, IrValue? Default);
