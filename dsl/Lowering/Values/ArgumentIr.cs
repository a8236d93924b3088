namespace Nnet.Language.Lowering.Values;

/// <summary>An argument by the parameter's name in the language (snake_case); defaults are filled in.</summary>
/// <param name="Name">The parameter of the operation's row, or the hyperparameter of the block.</param>
/// <param name="Value">The value; <see cref="NoneValue"/> where the default is none.</param>
/// <param name="IsDefault">True when the program did not write it.</param>
public sealed record ArgumentIr(string Name, IrValue Value, bool IsDefault);
