using System.Collections.Immutable;
using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Ops;
using Nnet.Language.Semantics.Binding;
using Nnet.Language.Shapes;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Evaluation;

/// <summary>Statements of bodies.</summary>
internal sealed class StatementEvaluator(EvaluationState state)
{
    public void Run(Frame frame, ImmutableArray<StatementSyntax> statements)
    {
        foreach (var statement in statements)
        {
            if (frame.Result is not null)
            {
                if (frame.Result is not PoisonValue) state.Fail("NN2008", frame.File.At(statement), "Nothing after \"return\" is run. Remove it, or return later.");
                return;
            }

            Run(frame, statement);
        }
    }

    /// <summary>Gives a value to a name or, part by part, to a tuple of names.</summary>
    public void Bind(Frame frame, PatternSyntax pattern, Value value)
    {
        if (pattern is NamePatternSyntax { Name: var name })
        {
            if (name.Text == "_") return;
            if (value is TensorValue { Body: { } body }) frame.Body?.Name(body.Id, name.Text);
            frame.Scope.Declare(name.Text, value);
            return;
        }

        var items = ((TuplePatternSyntax)pattern).Items;
        var parts = Parts(frame, value, items.Length, frame.File.At(pattern));
        for (var i = 0; i < items.Length; i++) Bind(frame, items[i], parts[i]);
    }

    private void Run(Frame frame, StatementSyntax statement)
    {
        switch (statement)
        {
            case LetSyntax let:
                Bind(frame, let.Pattern, state.Expressions.Evaluate(frame, let.Value));
                break;
            case VarSyntax let:
                frame.Scope.Declare(let.Name.Text, state.Expressions.Evaluate(frame, let.Value), canChange: true);
                break;
            case AssignmentSyntax assignment:
                Assign(frame, assignment);
                break;
            case LayerSyntax layer:
                frame.Scope.Declare(layer.Name.Text, Layer(frame, layer));
                break;
            case WeightSyntax weight:
                frame.Scope.Declare(weight.Name.Text, state.Parameters.Weight(frame, weight));
                break;
            case BufferSyntax buffer:
                frame.Scope.Declare(buffer.Name.Text, state.Parameters.Buffer(frame, buffer));
                break;
            case ForSyntax loop:
                state.Loops.Run(frame, loop);
                break;
            case IfSyntax branch:
                state.Branches.Run(frame, branch);
                break;
            case AssertSyntax assert:
                Assert(frame, assert);
                break;
            case InitSyntax init:
                state.Parameters.Init(frame, init);
                break;
            case BudgetSyntax budget:
                state.Parameters.Budgets.Add((frame, budget, state.Graph.Path));
                break;
            case ReturnSyntax result:
                (frame.Result, frame.ResultPlace) = (state.Expressions.Evaluate(frame, result.Value), frame.File.At(result));
                break;
            case MinimizeSyntax result:
                (frame.Result, frame.ResultPlace) = (state.Expressions.Evaluate(frame, result.Value), frame.File.At(result));
                break;
            default:
                frame.Result = Value.Poison;
                break;
        }
    }

    private void Assign(Frame frame, AssignmentSyntax assignment)
    {
        var value = state.Expressions.Evaluate(frame, assignment.Value);
        var place = frame.File.At(assignment.Name);
        if (frame.Scope.Find(assignment.Name.Text) is not { } variable)
        {
            state.Fail("NN2001", place, $"There is no \"{assignment.Name.Text}\" to change.{Hints.For(assignment.Name.Text, frame.Scope.Changeable().Select(known => known.Name), "There is")} Declare it: var {assignment.Name.Text} = ...");
            return;
        }

        if (!variable.CanChange)
        {
            if (variable.Value is not PoisonValue) state.Fail("NN2007", place, $"\"{assignment.Name.Text}\" cannot be changed. Declare it with var instead of let.");
            return;
        }

        if (value is TensorValue { Body: { } body }) frame.Body?.Name(body.Id, variable.Name);
        variable.Value = value;
    }

    private Value Layer(Frame frame, LayerSyntax layer)
    {
        var place = frame.File.At(layer.Name);
        var arguments = state.Calls.Arguments(frame, layer.Value, []);
        var name = InstanceNames.OfDeclared(frame, layer.Name.Text);
        switch (state.Calls.Resolve(frame, layer.Value.Callee))
        {
            case DeclarationSymbol { Syntax: ModuleSyntax } block:
                return new InstanceOfValue(new LayerInstance(name, place) { Block = block, Arguments = arguments, Slot = frame.Members?.Reserve(), Turns = frame.Turns, When = frame.When });
            case OpRow { IsMember: true } row:
                return state.Rows.Declare(frame, row, arguments, frame.File.At(layer.Value.Callee), name) is { } instance ? new InstanceOfValue(instance) : Value.Poison;
            case OpRow row:
                return state.Fail("NN2007", frame.File.At(layer.Value.Callee), $"{row.Name} has no weights, so it needs no instance. Use it in a pipe: x |> {row.Name}.");
            case DeclarationSymbol other:
                return state.Fail("NN2007", frame.File.At(layer.Value.Callee), $"\"{other.Name}\" is a {other.Kind}, no layer.", other.Place.As("declared here"));
            default:
                return Value.Poison;
        }
    }

    private void Assert(Frame frame, AssertSyntax assert)
    {
        foreach (var fact in assert.Conditions)
        {
            if (state.Conditions.Evaluate(frame, fact) is not { } condition) continue;
            var place = frame.File.At(fact);
            if (state.Facts.Prove(condition) is Proof.Refuted refuted) state.Fail("NN3011", place, $"\"{place.Text}\" does not hold: {refuted.Witness}.");
            else state.Assume(condition, place.Text, place);
        }
    }

    /// <summary>A tuple's items; a tensor of that length along its first axis comes apart too.</summary>
    private ImmutableArray<Value> Parts(Frame frame, Value value, int count, Place place)
    {
        switch (value)
        {
            case TupleValue tuple when tuple.Items.Length == count:
                return tuple.Items;
            case ListOfValue list when list.Items.Length == count:
                return list.Items;
            case TensorValue { Type: { Shape: { Prefix: null, Dims: { IsEmpty: false } dims } } } tensor when dims[0].TryGetConstant(out var first):
                if (first == count) return Unbind(frame, tensor, count, place);
                state.Fail("NN3002", place, $"{count} names for a tensor {tensor.Type}, whose first axis has {first}. Use {first} names, or Split.");
                break;
            case PoisonValue:
                break;
            case TensorValue tensor:
                state.Fail("NN3001", place, $"A tensor {tensor.Type} cannot be taken apart into {count}: its first axis must have exactly that many. Use Split or Chunk.");
                break;
            default:
                state.Fail("NN2004", place, $"{count} names for {value.Describe()}. Use one name for each part.");
                break;
        }

        return [.. Enumerable.Repeat(Value.Poison, count)];
    }

    private ImmutableArray<Value> Unbind(Frame frame, TensorValue tensor, int count, Place place)
    {
        var type = new TensorType(tensor.Type.Element, tensor.Type.Shape.Without(0));
        var statement = frame.Body is null ? null : new UnbindIr(tensor.Body!);
        return [.. state.Emitter.Emit(frame, new Emission("unbind", statement, Enumerable.Repeat(type, count), place) { Inputs = [tensor] })];
    }
}
