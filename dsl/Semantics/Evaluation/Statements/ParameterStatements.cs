using System.Collections.Immutable;
using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Lowering.Building;
using Nnet.Language.Lowering.Graphs;
using Nnet.Language.Lowering.Modules;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Ops;
using Nnet.Language.Semantics.Calls;
using Nnet.Language.Semantics.Modules;
using Nnet.Language.Shapes;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Evaluation;

/// <summary><c>weight</c>, <c>buffer</c> and <c>init</c>.</summary>
internal sealed class ParameterStatements(EvaluationState state)
{
    /// <summary>Budgets of the bodies so far, to be checked when the costs are known.</summary>
    public List<(Frame Frame, BudgetSyntax Budget, string Path)> Budgets { get; } = [];

    /// <summary>Initializations of the root's body.</summary>
    public List<InitIr> Inits { get; } = [];

    public Value Weight(Frame frame, WeightSyntax weight)
    {
        if (TypeReader.Read(state, frame, weight.Type) is not { } type) return Value.Poison;
        if (!type.Element.IsFloating) return state.Fail("NN3006", frame.File.At(weight.Type), $"A weight is trained, so it must be float, and this is {type}. Use buffer for other tensors.");
        var name = InstanceNames.OfDeclared(frame, weight.Name.Text);
        if (Initial(frame, weight) is not { } initial) return Value.Poison;
        var key = state.Graph.KeyOf(name.Key.Substring(frame.KeyPrefix.Length));
        frame.Members?.Add(new WeightMember(name.Member, name.Key, frame.When, frame.File.At(weight).Line, type, initial.Method, initial.Arguments, initial.Fill));
        return Read(frame, name, key, type, frame.File.At(weight), isTrainable: true);
    }

    public Value Buffer(Frame frame, BufferSyntax buffer)
    {
        if (TypeReader.Read(state, frame, buffer.Type) is not { } type) return Value.Poison;
        var name = InstanceNames.OfDeclared(frame, buffer.Name.Text);
        var key = state.Graph.KeyOf(name.Key.Substring(frame.KeyPrefix.Length));
        var place = frame.File.At(buffer);
        if (buffer.Value is null) return state.Fail("NN2008", place, $"The buffer \"{buffer.Name.Text}\" has no value. Give it one: = Zeros(...).");
        var body = new BodyBuilder();
        var inner = new Frame(frame.File, frame.Scope, CallSites.None) { Body = body };
        var value = state.Expressions.Evaluate(inner, buffer.Value);
        if (value is PoisonValue) return value;
        if (value is not TensorValue tensor) return state.Fail("NN2004", frame.File.At(buffer.Value), $"The buffer \"{buffer.Name.Text}\" is {value.Describe()}, but it must be a tensor {type}.");
        if (!Fits(tensor.Type, type)) return state.Fail("NN3008", frame.File.At(buffer.Value), $"The buffer \"{buffer.Name.Text}\" is declared as {type}, but its value is {tensor.Type}.");
        if (frame.Body is not null)
        {
            body.Add(new ReturnIr(new OperandIr[] { tensor.Body! }.ToEquatable(), place.Line, default));
            frame.Members?.Add(new BufferMember(name.Member, name.Key, frame.When, place.Line, type, body.Build([])));
        }

        return Read(frame, name, key, type, place, isTrainable: false);
    }

    public void Init(Frame frame, InitSyntax init)
    {
        var call = init.Initializer;
        var place = frame.File.At(call.Callee);
        if (InitializerTable.Table.Find(call.Callee.Text) is not { } row)
        {
            state.Fail("NN2001", place, $"There is no initializer \"{call.Callee.Text}\".{Hints.For(call.Callee.Text, InitializerTable.Table.All.Select(known => known.Name))}");
            return;
        }

        if (OptionCalls.Bind(state, frame, row.Name, row.Parameters, call) is not { } arguments) return;
        var targets = ImmutableArray.CreateBuilder<InitTargetIr>();
        foreach (var target in init.Targets)
        {
            var isKind = OpTable.Find(target.Text) is { IsMember: true };
            if (!isKind && frame.Members is not null && target.Text.IndexOf('*') < 0 && char.IsUpper(target.Text[0]))
                state.Fail("NN2001", frame.File.At(target), $"There is no layer \"{target.Text}\" with weights.{Hints.For(target.Text, OpTable.All.Where(known => known.IsMember).Select(known => known.Name))}");
            targets.Add(new InitTargetIr(target.Text, isKind));
        }

        if (frame.Members is not null) Inits.Add(new InitIr(targets.ToImmutable(), row.Name, arguments.ToEquatable(), frame.File.At(init).Line));
    }

    private Value Read(Frame frame, InstanceName name, string key, TensorType type, Place place, bool isTrainable)
    {
        var read = frame.Body is null ? null : new MemberReadIr(ImmutableArray.Create(name.Member));
        var weight = new GraphWeight(key, type.Shape, isTrainable, !isTrainable);
        return state.Emitter.Emit(frame, new Emission("weight", read, [type], place) { Path = key, Weights = [weight] })[0];
    }

    private (string? Method, EquatableArray<ArgumentIr> Arguments, IrValue? Fill)? Initial(Frame frame, WeightSyntax weight)
    {
        switch (weight.Value)
        {
            case null:
                return ("Zeros", default, null);
            case NameExpressionSyntax { Name: var name } when InitializerTable.Table.Find(name.Text) is { } plain:
                return OptionCalls.Bind(state, frame, plain.Name, plain.Parameters, new CallSyntax(name, [], false, null, name.Span)) is { } none ? (plain.Name, none.ToEquatable(), null) : null;
            case CallSyntax call when InitializerTable.Table.Find(call.Callee.Text) is { } row:
                return OptionCalls.Bind(state, frame, row.Name, row.Parameters, call) is { } arguments ? (row.Name, arguments.ToEquatable(), null) : null;
            case var expression:
                var value = state.Expressions.Evaluate(frame, expression);
                if (value is PlainValue { Content: var number } && PlainKinds.IsNumber(number)) return (null, default, number);
                if (value is not PoisonValue) state.Fail("NN2004", frame.File.At(expression), $"A weight starts as a number or by an initializer such as Ones or XavierUniform, and this is {value.Describe()}.");
                return null;
        }
    }

    private bool Fits(TensorType actual, TensorType declared) =>
        (actual.Element.Equals(declared.Element) || (actual.Element.IsInteger && declared.Element.IsInteger)) && actual.Shape.Dims.Length == declared.Shape.Dims.Length
        && actual.Shape.Dims.Zip(declared.Shape.Dims, state.Facts.AreEqual).All(equal => equal);
}
