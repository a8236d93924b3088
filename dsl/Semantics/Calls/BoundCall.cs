using System.Collections.Immutable;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Ops;
using Nnet.Language.Semantics.Evaluation;

namespace Nnet.Language.Semantics.Calls;

/// <summary>A call of a row whose arguments have found their parameters.</summary>
/// <param name="Inputs">One per input of the row; null where an optional one is not given.</param>
/// <param name="Arguments">Every parameter with its value, defaults included.</param>
/// <param name="Values">The same for the shape rules.</param>
/// <param name="Places">Where each given parameter or input was written, by name.</param>
internal sealed record BoundCall(
    OpRow Row,
    ImmutableArray<BoundInput?> Inputs,
    ImmutableArray<ArgumentIr> Arguments,
    ImmutableDictionary<string, ArgumentValue> Values,
    ImmutableDictionary<string, Place> Places);

/// <summary>What was given for an input: one value, or several for a list.</summary>
internal sealed record BoundInput(ImmutableArray<Value> Values, bool IsList, Place Place);
