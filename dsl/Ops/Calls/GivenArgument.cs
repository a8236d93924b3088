namespace Nnet.Language.Ops;

/// <summary>An argument as written: a name, or null for one by position.</summary>
public sealed record GivenArgument(string? Name, ArgumentValue Value);
