using Nnet.Generator.Emission.Operations;
using Nnet.Generator.Emission.Text;
using Nnet.Generator.Emission.Values;
using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Bodies;

namespace Nnet.Generator.Emission.Bodies;

/// <summary>
/// Writes the statements of a body. Each value has one variable; a value that dies in the operation after it gives its variable to the result
/// (<c>using (x) x = relu(x);</c>), any other is disposed by a statement of its own after its last use.
/// </summary>
internal sealed class BodyEmitter
{
    private readonly BodyContext _context;
    private readonly CodeWriter _writer;
    private readonly Dictionary<int, string> _variables;
    private readonly Dictionary<int, ValueIr> _values = [];
    private readonly Destinations _destinations;
    private readonly OperationEmitter _operations;

    private BodyEmitter(BodyContext context, CodeWriter writer, IEnumerable<(ValueIr Value, string Variable)> inputs, EquatableArray<StatementIr> body)
    {
        _context = context;
        _writer = writer;
        _variables = inputs.ToDictionary(input => input.Value.Id, input => input.Variable);
        foreach (var (value, _) in inputs) _values[value.Id] = value;
        _destinations = new(body, context.ResultName, context.MemberRow);
        _operations = new(context, id => _variables[id], id => _values[id].Type);
    }

    /// <summary>Writes <paramref name="body"/>, whose inputs are in the given variables and stay the caller's.</summary>
    public static void Emit(BodyContext context, CodeWriter writer, IEnumerable<(ValueIr Value, string Variable)> inputs, EquatableArray<StatementIr> body) =>
        new BodyEmitter(context, writer, inputs, body).Statements(body, new(body, [], []), []);

    private void Statements(EquatableArray<StatementIr> statements, Liveness life, IReadOnlyList<BodyTarget> targets)
    {
        for (var i = 0; i < statements.Count; i++)
        {
            foreach (var value in Operands.Given(statements[i])) _values[value.Id] = value;
            switch (statements[i])
            {
                case ComputeIr compute:
                    Compute(compute, life.DyingAt(i), Target(compute, statements, i, life, targets));
                    break;
                case LoopIr loop:
                    Loop(loop, i, life);
                    break;
                case IfIr branch:
                    If(branch, i, life);
                    break;
                case ReturnIr @return:
                    Return(@return, life);
                    break;
            }
        }
    }

    private void Compute(ComputeIr compute, IReadOnlyList<int> dying, BodyTarget? target)
    {
        if (compute.Operation is MemberReadIr read)
        {
            _variables[compute.Outputs[0].Id] = _operations.Read(read);
            return;
        }

        if (compute.Outputs.Count > 1)
        {
            Several(compute, dying);
            return;
        }

        // The heir of the variable stands first among the operands that die here, and has no other name of its own.
        var output = compute.Outputs[0];
        var heir = Operands.Of(compute.Operation).Where(dying.Contains).Cast<int?>()
            .FirstOrDefault(id => target is { Inner: { } inner } ? id == inner : MayBecome(id!.Value, output.Id));
        if (compute.Operation is StackCallIr stack)
        {
            Stack(compute, stack, output, heir, target);
        }
        else
        {
            var code = _operations.Emit(compute.Operation);
            foreach (var (temporary, expression) in code.Temporaries) _writer.Line(compute.Line, $"using var {temporary} = {expression};");
            var result = OperationEmitter.GivesArray(compute.Operation) ? code.Expression + "[0]" : code.Expression;
            Assign(compute.Line, output, result, heir, dying.Where(id => id != heir && id != output.Id), target);
        }

        var left = heir is null || compute.Operation is StackCallIr ? dying.Where(id => id != heir) : dying.Where(id => id == output.Id);
        Dispose(left);
    }

    private void Assign(LineRef line, ValueIr output, string expression, int? heir, IEnumerable<int> others, BodyTarget? target)
    {
        var type = output.Type.ToString();
        if (heir is { } dead)
        {
            var variable = _variables[output.Id] = _variables[dead];
            _writer.Line(line, $"using ({variable}) {string.Concat(others.Select(id => $"using ({_variables[id]}) "))}{variable} = {expression};", type);
        }
        else if (target is not null)
        {
            _variables[output.Id] = target.Variable;
            _writer.Line(line, $"{target.Variable} = {expression};", type);
        }
        else
        {
            var variable = _variables[output.Id] = _context.Locals.Take(_destinations[output.Id]);
            _writer.Line(line, $"var {variable} = {expression};", type);
        }
    }

    // A stack is a loop over its elements, each on the result of the one before.
    private void Stack(ComputeIr compute, StackCallIr stack, ValueIr output, int? heir, BodyTarget? target)
    {
        if (heir is { } dead) _variables[output.Id] = _variables[dead];
        else Assign(compute.Line, output, _operations.Owned(stack.Input), null, [], target);
        var (variable, element) = (_variables[output.Id], _context.Locals.Take("layer"));
        var further = string.Concat(stack.Further.Select(input => ", " + _operations.Arguments([input])));
        _writer.Line(compute.Line, $"foreach (var {element} in {_context.Member(stack.Member)}) using ({variable}) {variable} = {element}.call({variable}{further});", output.Type.ToString());
    }

    private void Several(ComputeIr compute, IReadOnlyList<int> dying)
    {
        var code = _operations.Emit(compute.Operation);
        var expression = code.Expression;
        foreach (var (temporary, value) in code.Temporaries) _writer.Line(compute.Line, $"using var {temporary} = {value};");
        foreach (var output in compute.Outputs) _variables[output.Id] = _context.Locals.Take(_destinations[output.Id]);
        var variables = string.Join(", ", compute.Outputs.Select(output => _variables[output.Id]));
        var types = string.Join(", ", compute.Outputs.Select(output => output.Type.ToString()).Distinct());
        if (OperationEmitter.GivesArray(compute.Operation))
        {
            var parts = _context.Locals.Take("parts");
            _writer.Line(compute.Line, $"var {parts} = {expression};");
            expression = $"({string.Join(", ", compute.Outputs.Select((_, index) => $"{parts}[{CSharpLiteral.Of(index)}]"))})";
        }

        _writer.Line(compute.Line, $"var ({variables}) = {expression};", types);
        Dispose(dying);
    }

    private void Loop(LoopIr loop, int index, Liveness life)
    {
        var moved = new List<int>();
        var targets = new List<BodyTarget>();
        foreach (var carried in loop.Carried)
        {
            var inside = loop.Body.SelectMany(Operands.Of).Concat(Operands.Ids(loop.Carried.Select(other => other.Next))).ToArray();
            int? given = carried.Initial is ValueOperand { Id: var id } && life.DyingAt(index).Contains(id) && !inside.Contains(id) && !moved.Contains(id) ? id : null;
            if (given is { } own) moved.Add(own);
            if (given is { } same && MayBecome(same, carried.Result.Id))
            {
                _variables[carried.Result.Id] = _variables[same];
            }
            else
            {
                var initial = given is { } other ? _variables[other] : _operations.Owned(carried.Initial);
                var variable = _variables[carried.Result.Id] = _context.Locals.Take(_destinations[carried.Result.Id]);
                _writer.Line(loop.Line, $"var {variable} = {initial};", carried.Inner.Type.ToString());
            }

            _variables[carried.Inner.Id] = _variables[carried.Result.Id];
            _values[carried.Inner.Id] = carried.Inner;
            targets.Add(new(_variables[carried.Result.Id], carried.Next, carried.Inner.Id));
        }

        if (TryStack(loop) is { } member)
        {
            var (variable, element) = (targets[0].Variable, _context.Locals.Take("layer"));
            _writer.Line(loop.Line, $"foreach (var {element} in {member}) using ({variable}) {variable} = {element}.call({variable});", loop.Carried[0].Result.Type.ToString());
            Dispose(life.DyingAt(index).Where(id => !moved.Contains(id)));
            return;
        }

        var name = CSharpName.Camel(loop.Index.Name);
        _writer.Line(loop.Line, $"for (var {name} = {Long(loop.Start)}; {name} < {DimEmitter.Emit(loop.End, _context.Names)}; {name}++)");
        _writer.Block(() =>
        {
            var turn = new Liveness(loop.Body, loop.Carried.Select(carried => carried.Inner.Id), Operands.Ids(loop.Carried.Select(carried => carried.Next)));
            Dispose(turn.DyingAt(-1));
            Statements(loop.Body, turn, targets);
            HandOn(loop.Line, targets, turn);
        });
        Dispose(life.DyingAt(index).Where(id => !moved.Contains(id)));
    }

    // A loop that does nothing but call the elements of a list in turn, each on the result of the one before: the list; null for any other.
    private string? TryStack(LoopIr loop)
    {
        if (loop.Body is not [ComputeIr { Outputs: [var output], Operation: MemberCallIr { Index: { } index, Inputs: [ValueOperand input] } call }]) return null;
        if (loop.Carried is not [{ Next: ValueOperand next } carried] || next.Id != output.Id || input.Id != carried.Inner.Id) return null;
        return loop.Start == 0 && index == loop.Index ? _context.Member(call.Member) : null;
    }

    private void If(IfIr branch, int index, Liveness life)
    {
        foreach (var result in branch.Results)
        {
            var variable = _variables[result.Result.Id] = _context.Locals.Take(_destinations[result.Result.Id]);
            _writer.Line(branch.Line, $"Tensor {variable};", result.Result.Type.ToString());
        }

        _writer.Line(branch.Line, $"if ({ConditionEmitter.Emit(branch.Condition, _context.Names)})");
        Branch(branch, branch.Then, result => result.Then);
        _writer.Line("else");
        Branch(branch, branch.Else, result => result.Else);
        Dispose(life.DyingAt(index));
    }

    private void Branch(IfIr branch, EquatableArray<StatementIr> statements, Func<MergedIr, OperandIr> operand)
    {
        var targets = branch.Results.Select(result => new BodyTarget(_variables[result.Result.Id], operand(result), null)).ToArray();
        var life = new Liveness(statements, [], Operands.Ids(branch.Results.Select(operand)));
        _writer.Block(() =>
        {
            Statements(statements, life, targets);
            HandOn(branch.Line, targets, life);
        });
    }

    // What a turn or a branch gives, where it did not arrive in its variable by itself.
    private void HandOn(LineRef line, IReadOnlyList<BodyTarget> targets, Liveness life)
    {
        var pending = targets.Where(target => target.Value is not ValueOperand { Id: var id } || _variables[id] != target.Variable).ToArray();
        var values = pending.Select(target => target.Value is ValueOperand { Id: var id } && life.Owns(id) ? _variables[id] : _operations.Owned(target.Value)).ToArray();
        if (pending.Length == 1) _writer.Line(line, $"{pending[0].Variable} = {values[0]};");
        else if (pending.Length > 1) _writer.Line(line, $"({string.Join(", ", pending.Select(target => target.Variable))}) = ({string.Join(", ", values)});");
    }

    private void Return(ReturnIr @return, Liveness life)
    {
        var given = new HashSet<int>();
        var values = @return.Values.Select(value => value is ValueOperand { Id: var id } && life.Owns(id) && given.Add(id) ? _variables[id] : _operations.Owned(value)).ToArray();
        _writer.Line(values.Length == 1 ? $"return {values[0]};" : $"return ({string.Join(", ", values)});");
    }

    /// <summary>The variable that a value goes to at once: that of a loop or branch which ends in it, when nothing needs its old content any more.</summary>
    private BodyTarget? Target(ComputeIr compute, EquatableArray<StatementIr> statements, int index, Liveness life, IReadOnlyList<BodyTarget> targets)
    {
        if (compute.Outputs.Count != 1 || targets.Count == 0) return null;
        var id = EndOfChain(compute.Outputs[0].Id, statements, index, life);
        var target = targets.FirstOrDefault(candidate => candidate.Value is ValueOperand { Id: var value } && value == id);
        if (target is null || targets.Any(other => other != target && other.Inner is { } inner && _variables[inner] == target.Variable)) return null;
        if (target.Inner is not { } old) return target;
        var end = life.LastUse(old);
        return end < index ? target with { Inner = null } : end == index && life.DyingAt(index).Contains(old) ? target : null;
    }

    private int EndOfChain(int id, EquatableArray<StatementIr> statements, int index, Liveness life)
    {
        for (var i = index + 1; i < statements.Count; i++)
        {
            if (statements[i] is not ComputeIr { Outputs.Count: 1 } next || !life.DyingAt(i).Contains(id)) continue;
            if (Operands.Of(next.Operation).First(life.DyingAt(i).Contains) != id || !MayBecome(id, next.Outputs[0].Id)) return id;
            id = next.Outputs[0].Id;
        }

        return id;
    }

    private bool MayBecome(int id, int other) => _values.TryGetValue(id, out var value) && (value.Name is null || CSharpName.Camel(value.Name) == _destinations[other]);

    private void Dispose(IEnumerable<int> values)
    {
        foreach (var id in values) _writer.Line($"{_variables[id]}.Dispose();");
    }

    private string Long(Nnet.Language.Shapes.Dim dim) => dim.TryGetConstant(out var constant) ? CSharpLiteral.Of(constant) + "L" : DimEmitter.Emit(dim, _context.Names);
}
