namespace Nnet.Tuning.Engine;

/// <summary>How a step of a plan ended.</summary>
/// <param name="Order">Its place in the plan, from 0.</param>
/// <param name="Step">As in the plan: <c>check initial_loss</c>.</param>
/// <param name="Passed">Whether the plan goes on.</param>
/// <param name="Fact">The numbers behind it and the reason.</param>
/// <param name="Advice">The next thing to do; empty: none.</param>
public sealed record StepVerdict(int Order, string Step, bool Passed, string Fact, string Advice);
