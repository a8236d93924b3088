using System.Collections.Immutable;
using Nnet.Language.Ops;
using Nnet.Language.Shapes;
using Shouldly;

namespace Nnet.Language.Tests.Ops.Oracle;

/// <summary>Every rule against PyTorch over random options: shapes, element types, weights, and what is refused.</summary>
public class OracleTests
{
    [Fact]
    public void Rule_ForKnownSizes_AgreesWithPyTorch()
    {
        var failures = new List<string>();
        foreach (var oracle in OracleCase.All)
        {
            var (outcome, call) = oracle.Infer(oracle.Inputs, Facts.None);
            var results = outcome is OpSuccess success ? Texts(success.Value) : null;
            var same = oracle.Results is { } expected ? results is not null && expected.SequenceEqual(results) : results is null;
            if (!same) failures.Add($"{oracle}\n    gives {Show(outcome)}");
            else if (oracle.Weights is { } weights && results is not null && WeightsOf(call!) != Sorted(weights))
                failures.Add($"{oracle}\n    has {WeightsOf(call!)}");
        }

        failures.ShouldBeEmpty();
    }

    /// <summary>With a symbol for each size, whatever is concluded must hold for the sizes of the case.</summary>
    [Fact]
    public void Rule_ForSymbolicSizes_IsSound()
    {
        var failures = new List<string>();
        var decided = 0;
        foreach (var oracle in OracleCase.All)
        {
            var sizes = new Dictionary<DimSymbol, long>();
            ImmutableArray<OpInput> inputs = [.. oracle.Inputs.Select(input => Generalize(input, sizes))];
            var (outcome, _) = oracle.Infer(inputs, Facts.None);
            if (outcome is OpSuccess success)
            {
                decided++;
                if (oracle.Results is not { } expected || !expected.SequenceEqual(Texts(success.Value, sizes))) failures.Add($"{oracle}\n    gives {Show(outcome)}");
            }
            else if (oracle.Results is not null && outcome is OpError { Id: not ("NN3005" or "NN2003" or "NN2004"), Required: { } required } && required.Evaluate(sizes) == true)
            {
                failures.Add($"{oracle}\n    gives {Show(outcome)}");
            }
        }

        failures.ShouldBeEmpty();
        decided.ShouldBeGreaterThan(400);
    }

    /// <summary>With a symbol for each size and the fact that it has the case's value, the conclusion is that for known sizes.</summary>
    [Fact]
    public void Rule_ForSizesGivenByFacts_AgreesWithPyTorch()
    {
        var failures = new List<string>();
        foreach (var oracle in OracleCase.All)
        {
            var sizes = new Dictionary<DimSymbol, long>();
            ImmutableArray<OpInput> inputs = [.. oracle.Inputs.Select(input => Generalize(input, sizes))];
            var facts = Facts.None.Assume(sizes.Select(size => new Equal(size.Key, size.Value)));
            var (outcome, _) = oracle.Infer(inputs, facts);
            if (outcome is OpError { Id: "NN3005" } && oracle.Line.Contains("scale_factor")) continue;
            var results = outcome is OpSuccess success ? Texts(success.Value, sizes) : null;
            var same = oracle.Results is { } expected ? results is not null && expected.SequenceEqual(results) : results is null;
            if (!same) failures.Add($"{oracle}\n    gives {Show(outcome)}");
        }

        failures.ShouldBeEmpty();
    }

    [Fact]
    public void Errors_AreNeverUndecided_ForKnownSizes()
    {
        foreach (var oracle in OracleCase.All)
            if (oracle.Infer(oracle.Inputs, Facts.None).Outcome is OpError error) error.Id.ShouldNotBe("NN3005", oracle.Line + error.Message);
    }

    private static OpInput Generalize(OpInput input, Dictionary<DimSymbol, long> sizes) => input switch
    {
        OpInput.Tensor tensor => Generalize(tensor.Type, sizes),
        OpInput.List list => new OpInput.List([.. list.Types.Select(type => Generalize(type, sizes))]),
        _ => input,
    };

    /// <summary>Equal sizes get one symbol, so that what must match can; a 1 stays, so that it can stretch.</summary>
    private static TensorType Generalize(TensorType type, Dictionary<DimSymbol, long> sizes) => new(type.Element, type.Shape.Map(size =>
    {
        if (size == Dim.One || !size.TryGetConstant(out var value)) return size;
        var symbol = new DimSymbol($"S{value}", (int)value, DimSymbolKind.Dimension);
        sizes[symbol] = value;
        return symbol;
    }));

    private static List<string> Texts(OpValue value, Dictionary<DimSymbol, long>? sizes = null) =>
        [.. value.Tensors.Select(type => $"{(type.Element.IsInteger ? "int" : type.Element.ToString())}{type.Shape.Map(size => sizes is null ? size : size.Evaluate(sizes) ?? -1)}")];

    private static string Show(OpOutcome outcome) => outcome is OpError error ? $"{error.Id}: {error.Message}" : ((OpSuccess)outcome).Value.ToString()!;

    private static string WeightsOf(OpCall call) => Sorted(string.Join(";", call.Row.Weights(call)
        .Select(weight => $"{weight.Name}:{string.Join(",", weight.Shape.Dims)}" is var text && weight.IsTrainable ? text : $"({text})")));

    private static string Sorted(string weights) => string.Join(";", weights.Split(';', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
}
