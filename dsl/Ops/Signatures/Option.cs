using System.Collections.Immutable;

namespace Nnet.Language.Ops;

/// <summary>Short forms for the options of a row.</summary>
internal static class Option
{
    public static ParameterSpec Int(string name, long? value = null, double? min = null, double? max = null) => new()
    {
        Name = name,
        Kind = ParameterKind.Int,
        Default = value is { } number ? ArgumentValue.Of(number) : null,
        Range = new ValueRange(min, max),
    };

    /// <summary>An integer that may be left out, and then is decided by the rule.</summary>
    public static ParameterSpec OptionalInt(string name, double? min = null) =>
        new() { Name = name, Kind = ParameterKind.Int, Default = ArgumentValue.Nothing, Range = new ValueRange(min, null) };

    public static ParameterSpec Float(string name, double? value = null, ValueRange? range = null) =>
        new() { Name = name, Kind = ParameterKind.Float, Default = value is { } number ? ArgumentValue.Of(number) : null, Range = range ?? ValueRange.Any };

    public static ParameterSpec OptionalFloat(string name, ValueRange? range = null) =>
        new() { Name = name, Kind = ParameterKind.Float, Default = ArgumentValue.Nothing, Range = range ?? ValueRange.Any };

    /// <summary>A probability: 0 to 1.</summary>
    public static ParameterSpec Probability(string name, double value) => Float(name, value, ValueRange.Between(0, 1));

    public static ParameterSpec Bool(string name, bool value) => new() { Name = name, Kind = ParameterKind.Bool, Default = ArgumentValue.Of(value) };

    /// <summary>One of some words; the first is the default unless <paramref name="required"/>.</summary>
    public static ParameterSpec Word(string name, ImmutableArray<string> choices, bool required = false) =>
        new() { Name = name, Kind = ParameterKind.Word, Choices = choices, Default = required ? null : ArgumentValue.OfWord(choices[0]) };

    /// <summary>One integer for each spatial dimension; a single one stands for all.</summary>
    public static ParameterSpec Tuple(string name, int length, long? value = null, double? min = null) => new()
    {
        Name = name,
        Kind = ParameterKind.IntTuple,
        Length = length,
        Default = value is { } number ? ArgumentValue.OfInts([.. Enumerable.Repeat(number, length)]) : null,
        Range = new ValueRange(min, null),
    };

    public static ParameterSpec OptionalTuple(string name, int length, double? min = null) =>
        new() { Name = name, Kind = ParameterKind.IntTuple, Length = length, Default = ArgumentValue.Nothing, Range = new ValueRange(min, null) };

    /// <summary>Integers that may follow each other without a tuple: <c>Reshape(N, 64)</c>.</summary>
    public static ParameterSpec Ints(string name, double? min = null) =>
        new() { Name = name, Kind = ParameterKind.IntList, IsVariadic = true, Range = new ValueRange(min, null) };
}
