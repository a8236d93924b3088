using System.Collections.Immutable;
using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Losses;
using Nnet.Language.Lowering.Recipes;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Ops;
using Nnet.Language.Semantics.Calls;
using Nnet.Language.Semantics.Evaluation;
using Nnet.Language.Semantics.Losses;
using Nnet.Language.Semantics.Modules;
using Nnet.Language.Semantics.Signatures;
using Nnet.Language.Shapes;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Recipes;

/// <summary>Gives a loss its tensors: results of the network and fields of the batch of the same names, or what the recipe says.</summary>
internal sealed class LossBinder(ProgramModel program, EvaluationState state, Frame frame, RecipeSources sources, RecipeVariation? variation = null)
{
    /// <summary>The loss with its bindings; null where a mistake was reported.</summary>
    public LossUseIr? Bind(CallSyntax call)
    {
        if (program.Symbols.Lookup(frame.File, call.Callee.Text).IsEmpty && OpTable.Find(call.Callee.Text) is { Category: OpCategory.Loss } row) return BindRow(row, call);
        if (program.Names.Resolve<LossSyntax>(frame.File, call.Callee, "loss") is not { } symbol || program.Losses.Evaluate(symbol) is not { } loss) return null;
        var place = frame.File.At(call.Callee);
        var names = loss.Signature.Inputs.Select(input => input.Name).ToList();
        var given = call.Arguments.Where(argument => argument.Name is { } name && names.Contains(name.Text)).ToDictionary(argument => argument.Name!.Text);
        var plain = call with { Arguments = [.. call.Arguments.Where(argument => argument.Name is null || !names.Contains(argument.Name.Text))] };
        var arguments = state.Calls.Arguments(frame, plain, []);
        if (new BlockBinder(loss.Signature with { Inputs = [] }, new UseReporter(state)).Bind(arguments, place) is not { } bound) return null;
        var values = variation?.Apply("loss", bound.Values) ?? bound.Values;
        var binding = new Signatures.Binding();
        SignatureBinding.BindValues(loss.Signature, values, binding);
        if (Inputs(loss, given, binding, place) is not { } inputs || !CheckFacts(loss, values, binding, place)) return null;
        var initial = InitialSubstitution.Apply(loss.Ir.Initial, binding.Dims, values, inputs);
        return new LossUseIr(
            symbol.Namespace, symbol.Name, IsRow: false, inputs, values, At(inputs, loss.Ir.Prediction), At(inputs, loss.Ir.Target), initial);
    }

    private ImmutableArray<BindingIr>? Inputs(LossEvaluation loss, Dictionary<string, ArgumentSyntax> given, Signatures.Binding binding, Place place)
    {
        var unifier = new Unifier(loss.Signature, state.Facts, binding);
        var inputs = ImmutableArray.CreateBuilder<BindingIr>();
        foreach (var input in loss.Signature.Inputs)
        {
            var source = given.TryGetValue(input.Name, out var argument) ? sources.Read(frame, argument.Value) : sources.Find(input.Name);
            if (source is null)
            {
                if (argument is null) state.Fail("NN6001", place, $"{loss.Signature.Name} takes \"{input.Name}\", but no result of the network and no field is called so.{Hints.For(input.Name, sources.Names, "There are")} Give it: {loss.Signature.Name}({input.Name}: ...).");
                return null;
            }

            if (unifier.Match(input, source.Type) is { } mismatch)
            {
                state.Fail("NN6001", place, RecipeMismatch.Text(loss.Signature.Name, source.Describe, mismatch), loss.Declaration.Place.As("declared here"));
                return null;
            }

            inputs.Add(new BindingIr(input.Name, source.Source, source.Type));
        }

        return inputs.ToImmutable();
    }

    private bool CheckFacts(LossEvaluation loss, ImmutableArray<ArgumentIr> values, Signatures.Binding binding, Place place)
    {
        foreach (var guard in loss.Guards)
        {
            if (state.Facts.Prove(guard.Condition.Substitute(binding.Dims)) is not Proof.Refuted refuted) continue;
            state.Fail("NN3011", place, $"{loss.Signature.Name} needs {guard.Text}, which does not hold here: {refuted.Witness}.", guard.Place.As("needed here"));
            return false;
        }

        foreach (var guard in loss.NumberGuards)
        {
            var value = values.FirstOrDefault(argument => argument.Name == guard.Hyperparameter)?.Value;
            if (value is null || PlainArithmetic.TryNumber(value) is not { } number || guard.Range.Contains(number)) continue;
            state.Fail("NN2004", place, $"\"{guard.Hyperparameter}\" of {loss.Signature.Name} is {PlainText.Number(number)}, but {guard.Text} must be {guard.Range}.", guard.Place.As("used here"));
            return false;
        }

        return true;
    }

    /// <summary>A row of the table as a loss: it compares the network's only result with the field that does not feed the network.</summary>
    private LossUseIr? BindRow(OpRow row, CallSyntax call)
    {
        var place = frame.File.At(call.Callee);
        if (sources.OnlyResult is not { } prediction || sources.OnlyTarget is not { } target)
        {
            state.Fail("NN6001", place, $"What {row.Name} compares is not plain from the recipe. Declare a loss with names: loss Name(logits: float[N, K], label: class(K)[N]) = {row.Name}(logits, label).");
            return null;
        }

        var arguments = state.Calls.Arguments(frame, call, []);
        if (new RowBinder(row, new UseReporter(state)).Bind(arguments, place, needsInputs: false) is not { } bound) return null;
        if (row.Apply(new OpCall(row, [prediction.Type, target.Type], bound.Values, state.Facts)) is OpError error)
        {
            state.Fail("NN6001", place, error.Message);
            return null;
        }

        BindingIr first = new(row.Inputs[0].Name, prediction.Source, prediction.Type), second = new(row.Inputs[1].Name, target.Source, target.Type);
        return new LossUseIr("", row.Name, IsRow: true, ImmutableArray.Create(first, second), bound.Arguments.ToEquatable(), first, second, new UnknownInitial($"{row.Name} is used without a declaration"));
    }

    private static BindingIr? At(ImmutableArray<BindingIr> inputs, int index) => index < 0 ? null : inputs[index];
}
