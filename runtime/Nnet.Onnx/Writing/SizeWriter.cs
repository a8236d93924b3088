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
    /// <param name="dims">The sizes.</param>
    /// <param name="mayInfer">One unknown size may be written as -1, as Reshape takes it.</param>
    public string List(IReadOnlyList<Dim> dims, bool mayInfer = false)
    {
        var known = dims.Select(dim => dim.TryGetConstant(out var size) ? size : -1).ToArray();
        var unknown = known.Count(size => size < 0);
        if (unknown == 0 || (mayInfer && unknown == 1 && !known.Contains(0)))
        {
            return graph.Integers(known);
        }

        return unknown == 1 && dims.Count == 1 ? One(dims[0]) : graph.Add("Concat", [.. dims.Select(One)], new OnnxAttribute("axis", 0L));
    }

    /// <summary>A size without axes.</summary>
    public string Scalar(Dim dim) => dim.TryGetConstant(out var size) ? graph.Integer(size) : graph.Known($"scalar {Key(dim)}", () => graph.Add("Squeeze", [One(dim), graph.Integers(0)]));

    /// <summary>A size as a list of one.</summary>
    public string One(Dim dim) => dim.TryGetConstant(out var size) ? graph.Integers(size) : graph.Known($"size {Key(dim)}", () => Sum(dim));

    /// <summary>What tells a size from others: <c>_</c> is the name of several.</summary>
    public static string Key(Dim dim) => $"{dim} {string.Join(' ', dim.Symbols.Select(symbol => symbol.Id))}";

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
