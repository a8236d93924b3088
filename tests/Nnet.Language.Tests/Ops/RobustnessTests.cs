using System.Collections.Immutable;
using Nnet.Language.Ops;
using Nnet.Language.Shapes;
using Shouldly;
using static Nnet.Language.Tests.Shapes.Sizes;

namespace Nnet.Language.Tests.Ops;

/// <summary>Whatever is given, a rule answers with a type or an error and never throws; an error always has an id and a whole sentence.</summary>
public class RobustnessTests
{
    private const int CallsOfARow = 150;

    private static readonly DimSymbol Leading = new("...", 0, DimSymbolKind.Prefix);

    private static readonly ElementType[] Elements =
    [
        ElementType.Float32, ElementType.Float32, ElementType.Float32, ElementType.Float16, ElementType.Int64, ElementType.Bool, new ElementType.Class(3), new ElementType.Token(T),
    ];

    private static readonly Dim[] Dims = [1, 2, 3, 4, 8, N, T, H, W, Width, Heads, Dim.FloorDiv(H, 2), (Dim)H * W, Dim.FloorDiv(D, Heads), (Dim)Width - 1, Dim.Min(T, 4)];

    private static readonly Facts[] Situations = [Facts.None, Given(new AtLeast(H, 8), new Divisible(D, Heads), new AtLeast(Heads, 1)), Given(new AtLeast(H, 8), new Less(H, 8))];

    public static TheoryData<string> Names => [.. OpTable.All.Select(row => row.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Row_ForAnything_AnswersWithoutThrowing(string name)
    {
        var row = OpTable.Find(name)!;
        var random = new Random(name.Aggregate(17, (hash, letter) => unchecked(hash * 31 + letter)));
        for (var i = 0; i < CallsOfARow; i++)
        {
            var options = row.Parameters.Where(parameter => parameter.IsRequired || random.Next(3) == 0).Select(parameter => new GivenArgument(parameter.Name, Value(random, parameter))).ToList();
            var bound = ArgumentBinder.Bind(name, row.Parameters, options);
            if (!bound.Errors.IsEmpty) continue;
            var call = new OpCall(row, [.. row.Inputs.Select(input => Input(random, input))], bound.Values, Situations[random.Next(Situations.Length)]);
            var outcome = row.Apply(call);
            if (outcome is OpError error)
            {
                error.Id.ShouldMatch("^NN(3[0-9]{3}|200[34])$");
                error.Fact.ShouldEndWith(".");
                continue;
            }

            var success = (OpSuccess)outcome;
            success.Value.Tensors.ShouldNotBeEmpty();
            row.Flops(call, success.Value).ShouldNotBeNull();
            row.Weights(call).ShouldAllBe(weight => weight.Name.Length > 0);
            row.InferredSizes(call).ShouldAllBe(size => size.Name.Length > 0);
        }
    }

    private static OpInput Input(Random random, InputSpec spec)
    {
        if (spec.IsOptional && random.Next(2) == 0) return OpInput.Nothing;
        return random.Next(12) switch
        {
            0 => new OpInput.Number(),
            1 => OpInput.Nothing,
            _ when spec.Kind != InputKind.Tensor || random.Next(20) == 0 => new OpInput.List([.. Enumerable.Range(0, random.Next(4)).Select(_ => Type(random))]),
            _ => Type(random),
        };
    }

    private static TensorType Type(Random random)
    {
        var dims = Enumerable.Range(0, random.Next(6)).Select(_ => Dims[random.Next(Dims.Length)]);
        return new(Elements[random.Next(Elements.Length)], new Shape([.. dims], random.Next(8) == 0 ? Leading : null));
    }

    private static ArgumentValue Value(Random random, ParameterSpec parameter) => parameter.Kind switch
    {
        ParameterKind.Int => Number(random),
        ParameterKind.IntTuple => random.Next(2) == 0 ? Number(random) : new ArgumentValue.List([.. Enumerable.Range(0, parameter.Length).Select(_ => Number(random))]),
        ParameterKind.IntList => new ArgumentValue.List([.. Enumerable.Range(0, random.Next(5)).Select(_ => Number(random))]),
        ParameterKind.Float => ArgumentValue.Of(random.NextDouble() * 2 - 0.5),
        ParameterKind.FloatList => new ArgumentValue.List([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(2) == 0 ? Number(random) : ArgumentValue.Of(random.NextDouble() * 3))]),
        ParameterKind.Bool => random.Next(3) switch { 0 => ArgumentValue.Of(true), 1 => ArgumentValue.Of(false), _ => new ArgumentValue.Opaque("flag") },
        ParameterKind.Word => random.Next(8) == 0 ? new ArgumentValue.Opaque("word") : ArgumentValue.OfWord(parameter.Choices[random.Next(parameter.Choices.Length)]),
        ParameterKind.ElementType => ArgumentValue.OfWord("int"),
        _ => new ArgumentValue.String(new[] { "ij,jk->ik", "i->", "...", "ab", "->", "nij,nkj->nik" }[random.Next(6)]),
    };

    private static ArgumentValue Number(Random random) => new ArgumentValue.Int(random.Next(3) == 0 ? Dims[random.Next(Dims.Length)] : random.Next(-3, 6));
}
