using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Bodies;

namespace Nnet.Generator.Emission.Bodies;

/// <summary>
/// When the values of one list of statements die. A value belongs to the list that makes it; the statement of that list which mentions it last ends it,
/// unless it is handed on (returned, carried to the next turn of a loop, or given by a branch).
/// </summary>
internal sealed class Liveness
{
    private readonly Dictionary<int, int> _lastUse = [];
    private readonly Dictionary<int, List<int>> _dying = [];
    private readonly HashSet<int> _owned = [];

    /// <param name="received">Values that the list owns from the start: what a loop carries.</param>
    /// <param name="handedOn">Values that outlive the list.</param>
    public Liveness(EquatableArray<StatementIr> statements, IEnumerable<int> received, IEnumerable<int> handedOn)
    {
        foreach (var id in received)
        {
            _owned.Add(id);
            _lastUse[id] = -1;
        }

        for (var i = 0; i < statements.Count; i++)
        {
            foreach (var id in Operands.Of(statements[i])) _lastUse[id] = i;
            if (statements[i] is ComputeIr { Operation: MemberReadIr }) continue;
            foreach (var value in Operands.Given(statements[i]))
            {
                _owned.Add(value.Id);
                _lastUse[value.Id] = i;
            }
        }

        var leaving = new HashSet<int>(handedOn);
        foreach (var statement in statements.OfType<ReturnIr>()) leaving.UnionWith(Operands.Ids(statement.Values));
        foreach (var id in _owned.OrderBy(id => id))
        {
            if (leaving.Contains(id)) continue;
            if (!_dying.TryGetValue(_lastUse[id], out var dying)) _dying[_lastUse[id]] = dying = [];
            dying.Add(id);
        }
    }

    /// <summary>The values whose last use is the statement at <paramref name="index"/>; -1: those that no statement uses.</summary>
    public IReadOnlyList<int> DyingAt(int index) => _dying.TryGetValue(index, out var dying) ? dying : [];

    /// <summary>True when the list may hand the value on or dispose it.</summary>
    public bool Owns(int id) => _owned.Contains(id);

    /// <summary>The index of the last statement that uses the value; -1 where none does.</summary>
    public int LastUse(int id) => _lastUse.TryGetValue(id, out var index) ? index : -1;
}
