using System.Numerics;
using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Shapes;
using Nnet.Onnx.Model;

namespace Nnet.Onnx.Writing;

/// <summary>Sizes as tensors of int64: constants where they are known, else computed from the shapes of the network's inputs.</summary>
internal sealed class SizeWriter(GraphWriter graph, IEnumerable<ValueIr> inputs)
{
    private readonly ValueIr[] _inputs = [.. inputs];

    /// <summary>A shape as a list.</summary>
    public string List(IReadOnlyList<Dim> dims) => dims.All(dim => dim.IsConstant)
        ? graph.Integers([.. dims.Select(Number)])
        : dims.Count == 1 ? One(dims[0]) : Noted(graph.Add("Concat", [.. dims.Select(One)], new OnnxAttribute("axis", 0L)), dims);

    /// <summary>A shape as Reshape takes it: 0 for an unknown size that the tensor has at the same place before, and -1 for one other.</summary>
    /// <param name="from">The sizes before.</param>
    public string Reshaped(IReadOnlyList<Dim> from, IReadOnlyList<Dim> dims)
    {
        const int Copied = 0;
        const int Inferred = -1;
        var written = dims.Select((dim, axis) => dim.IsConstant ? Number(dim) : axis < from.Count && from[axis] == dim ? Copied : Inferred).ToArray();
        return written.Count(size => size == Inferred) > 1 || dims.Any(dim => dim == Dim.Zero) ? List(dims) : graph.Integers(written);
    }

    /// <summary>A size without axes.</summary>
    public string Scalar(Dim dim) => dim.TryGetConstant(out var size) ? graph.Integer(size) : graph.Known($"scalar {Key(dim)}", () => Noted(graph.Add("Squeeze", [One(dim), graph.Integers(0)]), [dim]));

    /// <summary>A size as a list of one.</summary>
    public string One(Dim dim) => dim.TryGetConstant(out var size) ? graph.Integers(size) : graph.Known($"size {Key(dim)}", () => Noted(Sum(dim), [dim]));

    /// <summary>What tells a size from others: <c>_</c> is the name of several.</summary>
    public static string Key(Dim dim) => $"{dim} {string.Join(' ', dim.Symbols.Select(symbol => symbol.Id))}";

    private string Noted(string name, IEnumerable<Dim> sizes)
    {
        graph.Types.SetSizes(name, sizes);
        return name;
    }

    private static long Number(Dim dim) => dim.TryGetConstant(out var size) ? size : throw new InvalidOperationException($"{dim} is too large for a size.");

    private string Sum(Dim dim) => dim.Terms.Select(Term).Aggregate((sum, next) => graph.Add("Add", [sum, next]));

    private string Term(DimTerm term)
    {
        var factors = term.Monomial.Factors.SelectMany(factor => Enumerable.Repeat(factor.Atom, factor.Power)).Select(Atom).ToList();
        if (term.Coefficient != BigInteger.One || factors.Count == 0)
        {
            factors.Add(graph.Integers((long)term.Coefficient));
        }

        return factors.Aggregate((product, next) => graph.Add("Mul", [product, next]));
    }

    private string Atom(DimAtom atom) => atom switch
    {
        SymbolAtom symbol => Symbol(symbol.Symbol),
        FloorDivAtom division => Floor(One(division.Numerator), One(division.Denominator)),
        ExtremumAtom extremum => graph.Add(extremum.IsMax ? "Max" : "Min", [.. extremum.Values.Select(One)]),
        _ => throw new InvalidOperationException($"{atom.GetType().Name} is no part of a size."),
    };

    /// <summary>Rounded down, which ONNX's division is only for positive numbers.</summary>
    private string Floor(string numerator, string denominator) =>
        graph.Add("Div", [graph.Add("Sub", [numerator, graph.Add("Mod", [numerator, denominator])]), denominator]);

    private string Symbol(DimSymbol symbol)
    {
        foreach (var input in _inputs)
        {
            var axis = input.Type.Shape.Dims.IndexOf(Dim.Of(symbol));
            if (axis >= 0)
            {
                return graph.Add("Shape", [input.Name!], new OnnxAttribute("start", (long)axis), new OnnxAttribute("end", axis + 1L));
            }
        }

        throw new OnnxExportException($"The size {symbol.Name} cannot be read from an input of the network. Give it: --set {symbol.Name}=NUMBER.");
    }
}
