using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>
/// The call fits. <paramref name="Assumed"/> lists conditions on hyperparameters alone that the rule needed and nothing decided
/// (<c>width >= 1</c> for <c>Conv2d(width)</c>): the caller assumes them from here on and guards them where the module is built.
/// </summary>
public sealed record OpSuccess(OpValue Value) : OpOutcome
{
    public ImmutableArray<Condition> Assumed { get; init; } = [];
}
