using System.Collections.Immutable;
using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Ops;
using Nnet.Language.Semantics.Binding;
using Nnet.Language.Semantics.Calls;
using Nnet.Language.Shapes;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Evaluation;

/// <summary>Calls and pipes: finds what is called and hands the evaluated arguments on.</summary>
internal sealed class CallEvaluator(EvaluationState state)
{
    public Value Pipe(Frame frame, PipeSyntax pipe)
    {
        var input = state.Expressions.Evaluate(frame, pipe.Input);
        if (Tensors.HasPoison(input)) return CheckOptions(frame, pipe.Stage.Call);
        var place = frame.File.At(pipe.Input);
        var values = input is TupleValue tuple && pipe.Input is TupleSyntax ? tuple.Items : [input];
        ImmutableArray<Argument> piped = [.. values.Select(value => new Argument(null, value, null, place, place) { IsPiped = true })];
        var stage = pipe.Stage;
        return stage.Count is { } count
            ? state.Stacks.Evaluate(frame, stage, count, piped)
            : Call(frame, stage.Call, piped, stage.As ?? stage.Call.As);
    }

    /// <summary>After a mistake further up the pipe: the name and the options of a stage can still be checked, its shapes cannot.</summary>
    private Value CheckOptions(Frame frame, CallSyntax call)
    {
        if (frame.Scope.Find(call.Callee.Text) is not null) return Value.Poison;
        var arguments = Arguments(frame, call, []);
        if (Resolve(frame, call.Callee) is OpRow row && arguments.All(argument => !Tensors.IsTensorLike(argument.Value)))
            new RowBinder(row, new UseReporter(state)).Bind(arguments, frame.File.At(call.Callee), needsInputs: false);
        return Value.Poison;
    }

    /// <summary>A call with tensors that a pipe puts in front.</summary>
    public Value Call(Frame frame, CallSyntax call, ImmutableArray<Argument> piped, InstanceNameSyntax? name)
    {
        var callee = call.Callee.Text;
        if (frame.Scope.Find(callee) is { } variable) return OfVariable(frame, call, piped, variable.Value);
        var arguments = Arguments(frame, call, piped);
        if (PlainFunctions.TryCall(callee, arguments, state.Facts) is { } plain) return plain;
        switch (Resolve(frame, call.Callee))
        {
            case DeclarationSymbol { Syntax: ModuleSyntax } block:
                return state.Blocks.Call(frame, block, arguments, call, name);
            case DeclarationSymbol loss:
                return state.Program.Losses.Inline(state, frame, loss, arguments, frame.File.At(call.Callee));
            case OpRow { Category: OpCategory.Penalty } penalty when arguments is [{ Value: null, Word: "weights" }]:
                return Penalty(frame, penalty, frame.File.At(call.Callee));
            case OpRow row:
                return state.Rows.Call(frame, row, arguments, call, name);
            default:
                return Value.Poison;
        }
    }

    /// <summary>A block, a loss or a row; null (reported) where the name is none of these.</summary>
    public object? Resolve(Frame frame, NameSyntax callee)
    {
        var found = state.Program.Symbols.Lookup(frame.File, callee.Text);
        if (found.FirstOrDefault(symbol => symbol.Syntax is ModuleSyntax or LossSyntax) is { } symbol) return symbol;
        if (found.Any(other => other.Syntax is SkippedDeclarationSyntax)) return null;
        if (OpTable.Find(callee.Text) is { } row) return row;
        if (found.Length > 0)
        {
            state.Fail("NN2007", frame.File.At(callee), $"\"{callee.Text}\" is a {found[0].Kind}; only layers, functions and blocks can be called.", found[0].Place.As("declared here"));
            return null;
        }

        var blocks = state.Program.Symbols.Visible(frame.File).Where(known => known.Syntax is ModuleSyntax).Select(known => known.Name);
        var near = NearestName.Find(callee.Text, blocks.Concat(OpTable.All.Select(known => known.Name)).Concat(frame.Scope.Names));
        state.Fail("NN2001", frame.File.At(callee), $"There is no layer, function or block \"{callee.Text}\".{(near is null ? " Declare it as a block, or look into the catalogue of the reference." : $" Did you mean \"{near}\"?")}");
        return null;
    }

    /// <summary>The arguments in order, piped tensors first.</summary>
    public ImmutableArray<Argument> Arguments(Frame frame, CallSyntax call, ImmutableArray<Argument> piped) =>
        piped.AddRange(call.Arguments.Select(argument => Argument(frame, argument)));

    private Argument Argument(Frame frame, ArgumentSyntax argument)
    {
        var place = frame.File.At(argument.Value);
        var namePlace = argument.Name is null ? place : frame.File.At(argument.Name);
        var word = argument.Value is NameExpressionSyntax name ? name.Name.Text : null;
        var value = word is null ? state.Expressions.Evaluate(frame, argument.Value) : state.Expressions.TryName(frame, word);
        return new Argument(argument.Name?.Text, value, word, namePlace, place);
    }

    private Value OfVariable(Frame frame, CallSyntax call, ImmutableArray<Argument> piped, Value value)
    {
        var place = frame.File.At(call.Callee);
        switch (value)
        {
            case InstanceOfValue { Instance: var instance }:
                var arguments = Arguments(frame, call, piped);
                if (arguments.Any(argument => argument.Value is not null && Tensors.HasPoison(argument.Value))) return Value.Poison;
                if (arguments.FirstOrDefault(argument => argument.Value is not (TensorValue or TupleValue or ListOfValue)) is { } plain)
                    return state.Fail("NN2003", plain.Place, $"\"{instance.Name.Member}\" is an instance: it takes tensors only. Give options where it is declared.", instance.Place.As("declared here"));
                return instance.Row is not null ? state.Rows.Apply(frame, instance, arguments, place) : state.Blocks.Apply(frame, instance, arguments, place);
            case ModelOfValue model:
                return state.Program.Models.Call(model, Arguments(frame, call, piped), frame, state, place);
            case PoisonValue:
                return value;
            default:
                return state.Fail("NN2007", place, $"\"{call.Callee.Text}\" is {value.Describe()}, which cannot be called.");
        }
    }

    private Value Penalty(Frame frame, OpRow row, Place place)
    {
        ImmutableArray<ArgumentIr> arguments = [new("weights", new ChoiceValue("weights"), false)];
        return state.Emitter.Emit(frame, new Emission(row.Name, new OpCallIr(row.Name, default, arguments), [new TensorType(ElementType.Float32, Shape.Scalar)], place) { Arguments = arguments })[0];
    }
}
