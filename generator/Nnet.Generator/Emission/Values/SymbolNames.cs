using Nnet.Generator.Emission.Text;
using Nnet.Language.Shapes;

namespace Nnet.Generator.Emission.Values;

/// <summary>What sizes and hyperparameters are called in C# (their own names in camelCase), and which of them the code mentions.</summary>
/// <param name="write">Another way to write a name.</param>
internal sealed class SymbolNames(Func<string, string>? write = null)
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    public string this[DimSymbol symbol] => this[symbol.Name];

    public string this[string name]
    {
        get
        {
            _used.Add(name);
            return write is null ? CSharpName.Camel(name) : write(name);
        }
    }

    /// <summary>True when code was written that mentions the name.</summary>
    public bool IsUsed(string name) => _used.Contains(name);
}
