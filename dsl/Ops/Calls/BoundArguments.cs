using System.Collections.Immutable;

namespace Nnet.Language.Ops;

public sealed record BoundArguments(ImmutableDictionary<string, ArgumentValue> Values, ImmutableArray<ArgumentError> Errors);
