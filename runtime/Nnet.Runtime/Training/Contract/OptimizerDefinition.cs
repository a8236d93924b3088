using System.Collections.Immutable;

namespace Nnet.Training;

/// <summary>An <c>optimizer</c> declaration with its values put in.</summary>
/// <param name="Name">The declaration's name, <c>Fast</c>.</param>
/// <param name="Algorithm">The algorithm's name in the language, <c>AdamW</c>.</param>
/// <param name="Options">Its options by the language's names (<c>lr</c>, <c>betas.0</c>, <c>betas.1</c>, <c>nesterov</c> as 0 or 1); what is missing has PyTorch's default.</param>
public sealed record OptimizerDefinition(string Name, string Algorithm, ImmutableSortedDictionary<string, double> Options)
{
    /// <summary>How the rate changes; null: it stays.</summary>
    public ScheduleDefinition? Schedule { get; init; }

    /// <summary>Parameters with values of their own, first match wins.</summary>
    public IReadOnlyList<ParameterGroupDefinition> Groups { get; init; } = [];

    /// <summary>Families (<c>bias</c>, <c>norm</c>, <c>embedding</c>) and key patterns (<c>head.*</c>) without weight decay.</summary>
    public IReadOnlyList<string> NoDecay { get; init; } = [];

    /// <summary>Limit of the norm of all gradients together; null: none.</summary>
    public double? ClipNorm { get; init; }

    /// <summary>Limit of each gradient's absolute value; null: none.</summary>
    public double? ClipValue { get; init; }
}

/// <summary>Values of some parameters that differ from the rest.</summary>
/// <param name="Pattern">A pattern of keys, <c>backbone.*</c>.</param>
/// <param name="Scale">Factors by option: <c>lr * 0.1</c> is <c>("lr", 0.1)</c>.</param>
/// <param name="Set">Values by option: <c>weight_decay = 0</c>.</param>
public sealed record ParameterGroupDefinition(string Pattern, ImmutableSortedDictionary<string, double> Scale, ImmutableSortedDictionary<string, double> Set);
