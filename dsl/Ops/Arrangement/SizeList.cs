using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>Sizes as Reshape and Unflatten take them: at most one is -1 and follows from the rest.</summary>
internal static class SizeList
{
    /// <summary>The sizes with -1 replaced; NN3010 where the number of elements would change, NN3003 where -1 does not come out even.</summary>
    public static OpError? TryComplete(OpCall call, string option, Dim count, string what, out ImmutableArray<Dim> sizes)
    {
        var given = call.Ints(option);
        sizes = given;
        var open = Enumerable.Range(0, given.Length).Where(i => given[i] == Dim.Of(-1)).ToList();
        if (open.Count > 1)
            return new OpError("NN2004", $"{call.Row.Name} gets -1 twice.", "Only one size can follow from the others.") { Argument = option };
        for (var i = 0; i < given.Length; i++)
        {
            if (open.Contains(i)) continue;
            var empty = call.RequirePositive(given[i], $"{call.Row.Name} gets the size {given[i]}.", $"Sizes are at least 1; -1 stands for what is left.", argument: option);
            if (empty is not null) return empty;
        }

        var known = Dim.Product(given.Where((_, i) => !open.Contains(i)));
        if (open.Count == 0) return RequireCount(call, count, known, what, given);
        var uneven = call.Require(new Divisible(count, known), "NN3010", $"{call.Row.Name} cannot turn {what} into {Text(given)}: {count} elements are no multiple of {known}.", $"{Fitting(count, known)}", argument: option);
        if (uneven is not null) return uneven;
        sizes = given.SetItem(open[0], call.Facts.FloorDiv(count, known));
        return null;
    }

    private static OpError? RequireCount(OpCall call, Dim count, Dim known, string what, ImmutableArray<Dim> sizes)
    {
        if (call.Facts.AreEqual(count, known)) return null;
        var (left, right, shared) = Cancel(count, known);
        var each = shared == Dim.One ? "" : $" for each {shared}";
        return call.Require(new Equal(left, right), "NN3010", $"{call.Row.Name} cannot turn {what} into {Text(sizes)}: {left} elements against {right}{each}.", $"{Missing(count, sizes)}", argument: "");
    }

    /// <summary>Without factors that both counts share and that are at least 1, so that a message compares what differs.</summary>
    private static (Dim Left, Dim Right, Dim Shared) Cancel(Dim left, Dim right)
    {
        var shared = Dim.One;
        foreach (var symbol in left.Symbols.Intersect(right.Symbols).Where(symbol => symbol.Kind != DimSymbolKind.Hyperparameter))
        {
            var factor = Dim.Of(symbol);
            while (left != Dim.Zero && DimDivision.TryExact(left, factor) is { } a && DimDivision.TryExact(right, factor) is { } b)
                (left, right, shared) = (a, b, shared * factor);
        }

        return (left, right, shared);
    }

    /// <summary>The last size that could be mended alone.</summary>
    private static string Missing(Dim count, ImmutableArray<Dim> sizes)
    {
        for (var i = sizes.Length - 1; i >= 0; i--)
        {
            var others = Dim.Product(sizes.RemoveAt(i));
            if (DimDivision.TryExact(count, others) is { } fitting && fitting != Dim.Zero)
                return $"{Text(sizes.SetItem(i, fitting))} fits, or {Text(sizes.SetItem(i, -1))}.";
        }

        return "Write -1 for the size that follows from the others.";
    }

    private static string Fitting(Dim count, Dim known) => known.IsConstant && count.IsConstant ? "Take sizes whose product divides the number of elements." : "Take sizes that the facts show to divide it.";

    private static string Text(ImmutableArray<Dim> sizes) => $"[{string.Join(", ", sizes)}]";
}
