using Nnet.Language.Shapes;

namespace Nnet.Language.Lowering.Modules;

/// <summary>A result of a module by its declared name (empty where a block declares none) and type.</summary>
public sealed record ResultIr(string Name, TensorType Type);
