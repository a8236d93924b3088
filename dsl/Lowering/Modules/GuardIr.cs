using Nnet.Language.Shapes;

namespace Nnet.Language.Lowering.Modules;

/// <summary>A fact of <c>where</c> or <c>assert</c> that depends on values which the build does not know.</summary>
/// <param name="Text">The fact as the user wrote it, for the message.</param>
/// <param name="AtConstruction">True when hyperparameters alone decide it: the constructor checks it, else the typed call does.</param>
public sealed record GuardIr(Condition Condition, string Text, bool AtConstruction, LineRef Line);
