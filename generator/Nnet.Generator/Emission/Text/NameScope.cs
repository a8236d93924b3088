namespace Nnet.Generator.Emission.Text;

/// <summary>The names taken in a method or class; hands out ones that are free.</summary>
internal sealed class NameScope(IEnumerable<string> taken)
{
    private readonly HashSet<string> _taken = new(taken, StringComparer.Ordinal);

    /// <summary>All that is taken.</summary>
    public IReadOnlyCollection<string> Names => _taken;

    public bool IsTaken(string name) => _taken.Contains(name);

    /// <summary>The name itself, or with the first number from 2 that makes it free.</summary>
    public string Take(string name)
    {
        if (_taken.Add(name)) return name;
        for (var number = 2; ; number++)
            if (_taken.Add(name + CSharpLiteral.Of(number))) return name + CSharpLiteral.Of(number);
    }
}
