using Nnet.Language.Lowering;
using Nnet.Language.Shapes;

namespace Nnet.Language.Semantics.Evaluation;

/// <summary>A condition that was assumed because only the values at run time (or of a recipe, or of a tuning space) decide it.</summary>
/// <param name="Text">In the user's words.</param>
/// <param name="Place">Where it was demanded.</param>
internal sealed record Guard(Condition Condition, string Text, Place Place, LineRef Line);

/// <summary>A float option that takes only some numbers and is given by a hyperparameter.</summary>
internal sealed record NumberGuard(string Hyperparameter, Ops.ValueRange Range, string Text, Place Place);
