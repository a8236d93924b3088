using Nnet.Generator.Emission.Text;
using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Bodies;

namespace Nnet.Generator.Emission.Bodies;

/// <summary>
/// Names for the values that the user did not name: a chain <c>a |> F |> G</c> takes the name of what it ends in (the <c>let</c>, the result, the
/// loop's variable), or of its last operation.
/// </summary>
internal sealed class Destinations
{
    private readonly Dictionary<int, string> _names = [];
    private readonly Dictionary<int, Func<string>> _later = [];
    private readonly Dictionary<int, string> _operations = [];
    private readonly Dictionary<int, int> _carried = [];

    private readonly Func<string, string?> _memberRow;

    /// <param name="memberRow">The row of a member that is a layer.</param>
    public Destinations(EquatableArray<StatementIr> body, Func<int, string> resultName, Func<string, string?> memberRow)
    {
        _memberRow = memberRow;
        Visit(body, resultName);
    }

    /// <summary>The name, in camelCase, that the value's variable should have.</summary>
    public string this[int id]
    {
        get
        {
            if (_names.TryGetValue(id, out var name)) return name;
            name = _later.TryGetValue(id, out var later) ? later() : "value";
            return _names[id] = name;
        }
    }

    private void Visit(EquatableArray<StatementIr> statements, Func<int, string> resultName)
    {
        foreach (var statement in statements) Visit(statement, resultName);
        var uses = statements.SelectMany(Operands.Of).GroupBy(id => id).ToDictionary(group => group.Key, group => group.Count());
        foreach (var compute in statements.OfType<ComputeIr>().Where(compute => compute.Outputs.Count == 1))
        {
            foreach (var id in Operands.Of(compute.Operation).Where(id => uses[id] == 1 && !_names.ContainsKey(id)).Take(1))
                HandOn(id, () => Through(compute, id));
        }
    }

    private void Visit(StatementIr statement, Func<int, string> resultName)
    {
        switch (statement)
        {
            case ComputeIr compute:
                if (compute.Operation is UnbindIr unbind) Packed(unbind, compute.Outputs);
                for (var i = 0; i < compute.Outputs.Count; i++) Name(compute.Outputs[i], OperationName.Of(compute, i, compute.Operation is MemberCallIr call ? _memberRow(call.Member) : null));
                break;
            case LoopIr loop:
                foreach (var carried in loop.Carried)
                {
                    Name(carried.Result, "carried");
                    Name(carried.Inner, null);
                    _carried[carried.Inner.Id] = carried.Result.Id;
                    HandOn(carried.Inner.Id, () => this[carried.Result.Id]);
                    foreach (var id in Operands.Ids([carried.Initial, carried.Next])) HandOn(id, () => this[carried.Result.Id]);
                }

                Visit(loop.Body, resultName);
                foreach (var carried in loop.Carried)
                    if ((Named(carried.Next) ?? Named(carried.Initial)) is { } variable && !_names.ContainsKey(carried.Result.Id)) _names[carried.Result.Id] = variable;
                break;
            case IfIr branch:
                foreach (var result in branch.Results)
                {
                    Name(result.Result, "chosen");
                    foreach (var id in Operands.Ids([result.Then, result.Else])) HandOn(id, () => this[result.Result.Id]);
                }

                Visit(branch.Then, resultName);
                Visit(branch.Else, resultName);
                break;
            case ReturnIr @return:
                for (var i = 0; i < @return.Values.Count; i++)
                {
                    var name = resultName(i);
                    foreach (var id in Operands.Ids([@return.Values[i]])) HandOn(id, () => name);
                }

                break;
        }
    }

    private string? Named(OperandIr operand) => operand is ValueOperand { Id: var id } && _names.TryGetValue(id, out var name) ? name : null;

    private void Name(ValueIr value, string? otherwise)
    {
        if (otherwise is not null) _operations[value.Id] = otherwise;
        if (value.Name is { } name) _names[value.Id] = CSharpName.Camel(name);
        else if (otherwise is not null && !_later.ContainsKey(value.Id)) _later[value.Id] = () => otherwise;
    }

    // The name of the result, unless another operand has it already: then that one's variable takes the result.
    private string Through(ComputeIr compute, int id)
    {
        var name = this[compute.Outputs[0].Id];
        var isTaken = Operands.Of(compute.Operation).Any(other => other != id && (_names.TryGetValue(other, out var taken) ? taken : _carried.TryGetValue(other, out var result) ? this[result] : null) == name);
        return isTaken && _operations.TryGetValue(id, out var operation) ? operation : name;
    }

    // let (q, k, v) = x takes apart what is called qkv.
    private void Packed(UnbindIr unbind, EquatableArray<ValueIr> parts)
    {
        var name = string.Concat(parts.Select(part => part.Name ?? ""));
        foreach (var id in Operands.Ids([unbind.Input]))
            if (!_names.ContainsKey(id)) HandOn(id, () => name.Length is > 0 and <= 6 && CSharpName.IsIdentifier(name) ? name : "packed");
    }

    private void HandOn(int id, Func<string> name) => _later[id] = name;
}
