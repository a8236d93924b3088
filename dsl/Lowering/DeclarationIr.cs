namespace Nnet.Language.Lowering;

/// <summary>What every lowered declaration has: its namespace, its name in C#, the text of its <c>///</c> comment (null without one) and its line.</summary>
public abstract record DeclarationIr(string Namespace, string Name, string? Doc, LineRef Line);
