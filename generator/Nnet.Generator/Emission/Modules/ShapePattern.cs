using Nnet.Generator.Emission.Text;
using Nnet.Generator.Emission.Values;
using Nnet.Language.Shapes;

namespace Nnet.Generator.Emission.Modules;

/// <summary>Conditions in C# that tell whether a tensor has a declared type: <c>image.dtype != ScalarType.Float32 || image.shape is not [_, 1, 8, 8]</c>.</summary>
/// <param name="wanted">Symbols that later code needs: the pattern gives them names.</param>
internal sealed class ShapePattern(IEnumerable<string> wanted)
{
    private readonly HashSet<string> _wanted = new(wanted, StringComparer.Ordinal);
    private readonly HashSet<string> _bound = new(StringComparer.Ordinal);
    private readonly NameScope _extra = new([]);

    /// <summary>Sizes and hyperparameters that the conditions mention.</summary>
    public SymbolNames Symbols { get; } = new();

    /// <summary>Hyperparameters that conditions may mention; other symbols of sizes only once they are bound.</summary>
    public Func<DimSymbol, bool> IsKnown { get; init; } = _ => false;

    /// <summary>True in C# where the tensor does not have the type. Precision is not part of it where <paramref name="anyFloat"/>.</summary>
    public string Mismatch(string tensor, TensorType type, bool anyFloat = false)
    {
        var further = new List<string>();
        var items = type.Shape.Dims.Select((dim, index) => Item(dim, tensor, index, further)).ToList();
        if (type.Shape.Prefix is not null) items.Insert(0, "..");
        var element = anyFloat && type.Element.IsFloating ? $"!{tensor}.is_floating_point()" : $"{tensor}.dtype != ScalarType.{ElementTypes.ScalarType(type.Element)}";
        return string.Join(" || ", new[] { element, $"{tensor}.shape is not [{string.Join(", ", items)}]" }.Concat(further));
    }

    private string Item(Dim dim, string tensor, int index, List<string> further)
    {
        if (dim.TryGetConstant(out var constant)) return CSharpLiteral.Of(constant);
        if (dim.Symbols.Length == 1 && Dim.Of(dim.Symbols[0]) == dim && !IsKnown(dim.Symbols[0]))
        {
            var symbol = dim.Symbols[0].Name;
            if (!_bound.Contains(symbol))
            {
                if (!_wanted.Contains(symbol)) return "_";
                _bound.Add(symbol);
                return "var " + CSharpName.Camel(symbol);
            }
        }

        if (!dim.Symbols.All(symbol => IsKnown(symbol) || _bound.Contains(symbol.Name))) return "_";
        var name = _extra.Take($"{tensor.TrimStart('@')}{CSharpLiteral.Of(index)}");
        further.Add($"{name} != {DimEmitter.Emit(dim, Symbols)}");
        return "var " + name;
    }
}
