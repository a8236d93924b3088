namespace Nnet.Language.Ops;

/// <summary>A tensor that an operation takes.</summary>
/// <param name="Name">PyTorch's name, <c>input</c> for the first.</param>
/// <param name="Kind">One tensor or a list of them.</param>
/// <param name="IsOptional">May be left out.</param>
/// <param name="TakesNumber">A plain number may stand for it (<c>BCEWithLogits(d(image), 1.0)</c>).</param>
public sealed record InputSpec(string Name, InputKind Kind = InputKind.Tensor, bool IsOptional = false, bool TakesNumber = false);
