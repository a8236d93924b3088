using System.Collections.Immutable;

namespace Nnet.Tuning.Engine;

/// <summary><c>in {16, 32, 64}</c>: one of several values, without an order.</summary>
/// <param name="Options">Each a <see cref="long"/>, <see cref="double"/>, <see cref="bool"/> or <see cref="string"/>; an <see cref="int"/> counts as a long.</param>
public sealed record ChoiceParameter(string Name, params ImmutableArray<object> Options) : ParameterDefinition(Name)
{
    /// <summary>The values.</summary>
    public ImmutableArray<object> Options { get; } = Options is { IsDefaultOrEmpty: false }
        ? [.. Options.Select(ParameterValues.Normalize)]
        : throw new ArgumentException($"The choice \"{Name}\" has no values.", nameof(Options));

    /// <inheritdoc/>
    public override int? Count => Options.Length;

    /// <inheritdoc/>
    public override object FromUnit(double unit) => Options[Math.Clamp((int)(unit * Options.Length), 0, Options.Length - 1)];

    /// <inheritdoc/>
    public override double ToUnit(object value) => (IndexOf(value) + 0.5) / Options.Length;

    /// <inheritdoc/>
    public override bool Contains(object value) => Options.IndexOf(ParameterValues.Normalize(value)) >= 0;

    /// <summary>The number of a value.</summary>
    /// <exception cref="ArgumentException">It is none of the options.</exception>
    public int IndexOf(object value) => Options.IndexOf(ParameterValues.Normalize(value)) is >= 0 and var index
        ? index
        : throw new ArgumentException($"{ParameterValues.Text(value)} is none of the values of \"{Name}\": {string.Join(", ", Options.Select(ParameterValues.Text))}.");
}
