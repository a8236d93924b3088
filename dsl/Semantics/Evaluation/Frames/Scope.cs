namespace Nnet.Language.Semantics.Evaluation;

/// <summary>Names and what they stand for, innermost block of statements first.</summary>
internal sealed class Scope(Scope? outer)
{
    private readonly Dictionary<string, Variable> _variables = [];

    /// <summary>The scope around this one.</summary>
    public Scope? Outer { get; } = outer;

    /// <summary>Every name that can be used here.</summary>
    public IEnumerable<string> Names => _variables.Keys.Concat(Outer?.Names ?? []);

    /// <summary>The variable of a name; null where there is none.</summary>
    public Variable? Find(string name) => _variables.TryGetValue(name, out var variable) ? variable : Outer?.Find(name);

    /// <summary>Declares a name here; one of the same name further out is shadowed.</summary>
    public void Declare(string name, Value value, bool canChange = false) => _variables[name] = new Variable(name, value, canChange);

    /// <summary>The variables that may be replaced, by name: what loops and branches have to merge.</summary>
    public IReadOnlyList<Variable> Changeable()
    {
        var all = new Dictionary<string, Variable>();
        for (var scope = this; scope is not null; scope = scope.Outer)
            foreach (var variable in scope._variables.Values)
                if (!all.ContainsKey(variable.Name)) all[variable.Name] = variable;
        return [.. all.Values.Where(variable => variable.CanChange)];
    }
}

/// <summary>A name with its value; only <c>var</c> can change it.</summary>
internal sealed class Variable(string name, Value value, bool canChange)
{
    public string Name { get; } = name;

    public Value Value { get; set; } = value;

    public bool CanChange { get; } = canChange;
}
