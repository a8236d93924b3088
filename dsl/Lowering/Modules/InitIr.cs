using Nnet.Language.Lowering.Values;

namespace Nnet.Language.Lowering.Modules;

/// <summary><c>init Conv2d, head: KaimingNormal(mode: fan_out)</c>.</summary>
/// <param name="Targets">Names of kinds of layers (rows of the operation table) or of members, as resolved.</param>
/// <param name="Method">The row of the initialization.</param>
public sealed record InitIr(EquatableArray<InitTargetIr> Targets, string Method, EquatableArray<ArgumentIr> Arguments, LineRef Line);

/// <summary>What an <c>init</c> applies to: every layer of a kind (also inside blocks), or one member.</summary>
public sealed record InitTargetIr(string Name, bool IsKind);
