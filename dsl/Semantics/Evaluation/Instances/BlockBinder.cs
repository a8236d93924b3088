using System.Collections.Immutable;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Semantics.Calls;
using Nnet.Language.Semantics.Signatures;
using Nnet.Language.Shapes;

namespace Nnet.Language.Semantics.Evaluation;

/// <summary>The arguments of a call of a block, network or loss, each with its parameter.</summary>
/// <param name="Inputs">One per tensor input.</param>
/// <param name="Values">One per hyperparameter, defaults included.</param>
internal sealed record BoundBlock(ImmutableArray<Value> Inputs, ImmutableArray<ArgumentIr> Values, ImmutableArray<Place> InputPlaces);

/// <summary>Gives arguments to the parameters of a signature: tensors to inputs, plain values to hyperparameters, each kind in order; what is named goes where its name says.</summary>
internal sealed class BlockBinder(Signature signature, IReporter reporter)
{
    private readonly Argument?[] _inputs = new Argument?[signature.Inputs.Length];
    private readonly Argument?[] _values = new Argument?[signature.Hyperparameters.Length];
    private bool _failed;

    /// <summary>The bound arguments; null when a mistake was reported.</summary>
    public BoundBlock? Bind(IEnumerable<Argument> arguments, Place place)
    {
        foreach (var argument in arguments) Give(argument);
        if (!_failed) CheckMissing(place);
        if (_failed) return null;
        var values = signature.Hyperparameters.Select((parameter, i) => Convert(parameter, _values[i])).ToImmutableArray();
        return _failed ? null : new BoundBlock([.. _inputs.Select(input => input!.Value!)], WithDefaults(values), [.. _inputs.Select(input => input!.Place)]);
    }

    private void Give(Argument argument)
    {
        if (argument.Value is { } given && Tensors.HasPoison(given))
        {
            _failed = true;
            return;
        }

        if (argument.Value is null)
        {
            Fail("NN2001", argument.Place, $"There is no \"{argument.Word}\" here.{Hints.ForWord(argument.Word!, signature.Name)}");
            return;
        }

        var isTensor = Tensors.IsTensorLike(argument.Value);
        var slots = isTensor ? _inputs : _values;
        var index = argument.Name is null
            ? Array.IndexOf(slots, null)
            : isTensor ? IndexOf(signature.Inputs.Select(input => input.Name), argument.Name) : IndexOf(signature.Hyperparameters.Select(parameter => parameter.Name), argument.Name);
        if (index < 0) NoSlot(argument, isTensor);
        else if (slots[index] is not null) Fail("NN2003", argument.NamePlace, $"{signature.Name} gets \"{argument.Name}\" twice. Leave one away.");
        else slots[index] = argument;
    }

    private void NoSlot(Argument argument, bool isTensor)
    {
        var inputs = signature.Inputs.Select(input => input.Name).ToList();
        var values = signature.Hyperparameters.Select(parameter => parameter.Name).ToList();
        if (argument.Name is not { } name)
        {
            Fail("NN2003", argument.Place, isTensor
                ? $"{signature.Name} takes {(inputs.Count == 1 ? "one tensor" : $"{inputs.Count} tensors")} ({string.Join(", ", inputs)}), and this is one more. Leave it away."
                : values.Count == 0 ? $"{signature.Name} has no hyperparameters, and gets {argument.Value!.Describe()}. Leave it away."
                : $"{signature.Name} has {values.Count} hyperparameters ({string.Join(", ", values)}), and {argument.Value!.Describe()} is one more. Leave it away.");
        }
        else if (inputs.Contains(name) || values.Contains(name))
        {
            Fail("NN2004", argument.Place, $"\"{name}\" of {signature.Name} is {(inputs.Contains(name) ? "a tensor" : "a plain value")}, and gets {argument.Value!.Describe()}.");
        }
        else
        {
            Fail("NN2003", argument.NamePlace, $"{signature.Name} has no parameter \"{name}\".{Hints.For(name, values.Concat(inputs), "It has")}");
        }
    }

    private void CheckMissing(Place place)
    {
        for (var i = 0; i < _inputs.Length && !_failed; i++)
            if (_inputs[i] is null) Fail("NN2003", place, $"{signature.Name} gets no \"{signature.Inputs[i].Name}\". It takes {string.Join(", ", signature.Inputs.Select(input => $"{input.Name}: {input.Type}"))}.");
        for (var i = 0; i < _values.Length && !_failed; i++)
            if (_values[i] is null && signature.Hyperparameters[i].Default is null) Fail("NN2003", place, $"{signature.Name} misses \"{signature.Hyperparameters[i].Name}\". Give it: {signature.Name}({signature.Hyperparameters[i].Name}: ...).");
    }

    private IrValue? Convert(Lowering.Modules.HyperparameterIr parameter, Argument? argument)
    {
        if (argument is null) return null;
        if (HyperparameterValues.TryConvert(parameter.Type, argument.Value!) is { } value) return value;
        Fail("NN2004", argument.Place, $"\"{parameter.Name}\" of {signature.Name} is {argument.Value!.Describe()}, but it must be {HyperparameterValues.Describe(parameter.Type)}.");
        return null;
    }

    private ImmutableArray<ArgumentIr> WithDefaults(ImmutableArray<IrValue?> given) => HyperparameterValues.WithDefaults(signature.Hyperparameters, given);

    private static int IndexOf(IEnumerable<string> names, string name) => names.ToList().IndexOf(name);

    private void Fail(string id, Place place, string message)
    {
        _failed = true;
        reporter.Report(id, place, message);
    }
}
