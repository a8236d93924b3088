using FsCheck;
using FsCheck.Fluent;
using TorchSharp;
using static TorchSharp.torch;

namespace Nnet.LibTorch.Tests.Tensors;

/// <summary>Subscripts of random shapes against picking the elements one by one.</summary>
public sealed class SubscriptProperties
{
    /// <summary>One dimension: its length, the subscript, the places that it picks, and whether the dimension stays.</summary>
    private sealed record Dimension(long Length, TensorIndex Index, long[] Places, bool Kept);

    private static readonly Gen<Dimension> Dimensions =
        from length in Gen.Choose(1, 4)
        from kind in Gen.Choose(0, 4)
        from first in Gen.Choose(0, length - 1)
        from last in Gen.Choose(first, length)
        from step in Gen.Choose(1, 2)
        select kind switch
        {
            0 => new Dimension(length, first, [first], false),
            1 => new Dimension(length, first - length, [first], false),
            2 => new Dimension(length, TensorIndex.Slice(first, last, step), [.. Range(first, last, step)], true),
            3 => new Dimension(length, first.., [.. Range(first, length, 1)], true),
            _ => new Dimension(length, TensorIndex.Colon, [.. Range(0, length, 1)], true),
        };

    [Fact]
    public void Subscript_NumbersAndRanges_PickTheElements() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(Dimensions.ArrayOf(3).ToArbitrary(), dimensions =>
        {
            using var scope = NewDisposeScope();
            var x = Numbered(dimensions);
            var picked = x[Array.ConvertAll(dimensions, dimension => dimension.Index)];
            return Matches(picked, dimensions);
        }));

    [Fact]
    public void Subscript_SetByNumbersAndRanges_WritesOnlyThere() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(Dimensions.ArrayOf(3).ToArbitrary(), dimensions =>
        {
            using var scope = NewDisposeScope();
            var x = Numbered(dimensions);
            x[Array.ConvertAll(dimensions, dimension => dimension.Index)] = tensor(-1L);
            var expected = Numbered(dimensions).data<long>().ToArray();
            foreach (var number in Numbers(dimensions)) expected[number] = -1;
            return expected.AsSpan().SequenceEqual(x.data<long>().ToArray());
        }));

    [Fact]
    public void Subscript_TensorInOneDimension_PicksInItsOrder() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(Dimensions.ArrayOf(3).ToArbitrary(), Gen.Choose(0, 2).ToArbitrary(), (dimensions, which) =>
        {
            using var scope = NewDisposeScope();
            var places = new[] { dimensions[which].Length - 1, 0, dimensions[which].Length - 1 };
            dimensions[which] = dimensions[which] with { Index = TensorIndex.Tensor(tensor(places)), Places = places, Kept = true };
            return Matches(Numbered(dimensions)[Array.ConvertAll(dimensions, dimension => dimension.Index)], dimensions);
        }));

    private static Tensor Numbered(Dimension[] dimensions) => arange(dimensions.Select(d => d.Length).TotalSize()).reshape([.. dimensions.Select(d => d.Length)]);

    private static bool Matches(Tensor picked, Dimension[] dimensions) =>
        picked.shape.AsSpan().SequenceEqual([.. dimensions.Where(d => d.Kept).Select(d => (long)d.Places.Length)]) && picked.data<long>().ToArray().AsSpan().SequenceEqual([.. Numbers(dimensions)]);

    // The numbers of the elements picked, in row-major order.
    private static IEnumerable<long> Numbers(Dimension[] dimensions) =>
        dimensions.Aggregate((IEnumerable<long>)[0L], (numbers, dimension) => numbers.SelectMany(number => dimension.Places.Select(place => number * dimension.Length + place)));

    private static IEnumerable<long> Range(int first, int last, int step)
    {
        for (var i = first; i < last; i += step) yield return i;
    }
}
