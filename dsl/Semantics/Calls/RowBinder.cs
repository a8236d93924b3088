using System.Collections.Immutable;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Ops;
using Nnet.Language.Semantics.Evaluation;

namespace Nnet.Language.Semantics.Calls;

/// <summary>
/// Gives the arguments of a call to the inputs and options of a row of the operation table. Tensors go to inputs, plain values to options, each kind in order;
/// what is named goes where its name says.
/// </summary>
internal sealed class RowBinder(OpRow row, IReporter reporter)
{
    private readonly BoundInput?[] _inputs = new BoundInput?[row.Inputs.Length];
    private readonly List<(GivenArgument Given, Argument Source)> _options = [];
    private readonly ArgumentValues _values = new();
    private bool _failed;

    /// <summary>The bound call; null when a mistake was reported. <paramref name="needsInputs"/> is false for <c>layer x = F(...)</c>, whose tensors come later.</summary>
    public BoundCall? Bind(IReadOnlyList<Argument> arguments, Place callPlace, bool needsInputs)
    {
        foreach (var argument in arguments) Place(argument);
        if (_failed) return null;
        var bound = ArgumentBinder.Bind(row.Name, row.Parameters, [.. _options.Select(option => option.Given)]);
        foreach (var error in bound.Errors)
            Fail(error.Id, error.Index is { } index ? PlaceOf(_options[index].Source, error) : callPlace, error.Message);
        if (needsInputs && !_failed) CheckInputs(callPlace);
        return _failed ? null : Finish(bound.Values);
    }

    private void Place(Argument argument)
    {
        if (argument.Value is PoisonValue) _failed = true;
        else if (InputIndex(argument) is { } index) GiveInput(index, argument);
        else GiveOption(argument);
    }

    /// <summary>The input that an argument is for; null for an option; the number of inputs where there is one tensor too many.</summary>
    private int? InputIndex(Argument argument)
    {
        if (argument.Name is { } name)
        {
            var named = row.Inputs.Select(input => input.Name).ToList().IndexOf(name);
            return named >= 0 && row.FindParameter(name) is null ? named : null;
        }

        var next = Array.FindIndex(_inputs, input => input is null);
        if (Tensors.IsTensorLike(argument.Value)) return ListInput(argument) ?? (next < 0 ? row.Inputs.Length : next);
        return next >= 0 && row.Inputs[next] is { TakesNumber: true, IsOptional: false } && argument.Value is PlainValue plain && PlainKinds.IsNumber(plain.Content) ? next : null;
    }

    /// <summary>The list input that takes one more tensor: <c>(a, b) |> Concat(dim: 1)</c>.</summary>
    private int? ListInput(Argument argument)
    {
        if (argument.Value is not TensorValue) return null;
        var index = row.Inputs.ToList().FindIndex(input => input.Kind == InputKind.List);
        return index < 0 ? null : index;
    }

    private void GiveInput(int index, Argument argument)
    {
        if (index >= row.Inputs.Length)
        {
            Fail("NN2003", argument.Place, row.Inputs.IsEmpty
                ? $"{row.Name} takes no tensor. Leave it away."
                : $"{row.Name} takes {(row.Inputs.Length == 1 ? "one tensor" : $"{row.Inputs.Length} tensors")}, and this is one more. Leave it away.");
            return;
        }

        var values = argument.Value switch
        {
            TupleValue tuple => tuple.Items,
            ListOfValue list => list.Items,
            var value => [value ?? Value.Poison],
        };
        var isList = argument.Value is TupleValue or ListOfValue || row.Inputs[index].Kind == InputKind.List;
        if (_inputs[index] is { } before && isList && argument.Name is null) _inputs[index] = before with { Values = before.Values.AddRange(values) };
        else if (_inputs[index] is not null) Fail("NN2003", argument.NamePlace, $"{row.Name} gets \"{row.Inputs[index].Name}\" twice. Leave one away.");
        else _inputs[index] = new BoundInput(values, isList, argument.Place);
    }

    private void GiveOption(Argument argument)
    {
        var isChoice = argument.Word is { } word && (argument.Value is null || OptionChoices(argument).Contains(word));
        if (isChoice && argument.Value is null && !IsWordSomewhere(argument))
        {
            var hint = Hints.For(argument.Word!, OptionChoices(argument));
            Fail("NN2001", argument.Place, $"There is no \"{argument.Word}\" here.{(hint.Length > 0 ? hint : Hints.ForWord(argument.Word!, row.Name))}");
            return;
        }

        var value = isChoice ? ArgumentValue.OfWord(argument.Word!) : _values.TryForTable(argument.Value!);
        if (value is null)
            Fail("NN2004", argument.Place, $"{row.Name} takes a plain value here, and gets {argument.Value!.Describe()}.");
        else
            _options.Add((new GivenArgument(argument.Name, value), argument));
    }

    private IEnumerable<string> OptionChoices(Argument argument) =>
        row.Parameters.Where(parameter => argument.Name is null || parameter.Name == argument.Name).SelectMany(parameter => parameter.Choices);

    /// <summary>Whether some option that the argument may be for takes bare words; then a wrong one is a wrong value, no unknown name.</summary>
    private bool IsWordSomewhere(Argument argument) => row.Parameters.Any(parameter =>
        (argument.Name is null || parameter.Name == argument.Name) &&
        (parameter.Kind is ParameterKind.ElementType or ParameterKind.StringList || parameter.Choices.Contains(argument.Word!) ||
         (argument.Name is not null && !parameter.Choices.IsEmpty) || (argument.Word == "none" && parameter.TakesNone))) ||
        (argument.Name is { } name && row.FindParameter(name) is null);

    private void CheckInputs(Place callPlace)
    {
        for (var i = 0; i < row.Inputs.Length; i++)
        {
            if (_inputs[i] is not null || row.Inputs[i].IsOptional) continue;
            Fail("NN2003", callPlace, i == 0
                ? $"{row.Name} gets no tensor. Pipe one into it: x |> {row.Name}."
                : $"{row.Name} misses its input \"{row.Inputs[i].Name}\". It takes ({string.Join(", ", row.Inputs.Select(input => input.Name))}).");
            return;
        }
    }

    private static Place PlaceOf(Argument argument, ArgumentError error) => error.Id == "NN2003" ? argument.NamePlace : argument.Place;

    private BoundCall Finish(ImmutableDictionary<string, ArgumentValue> values)
    {
        var given = new HashSet<string>();
        var positional = 0;
        foreach (var (option, _) in _options)
        {
            var name = option.Name ?? row.Parameters[Math.Min(positional, row.Parameters.Length - 1)].Name;
            if (option.Name is null && positional < row.Parameters.Length && !row.Parameters[positional].IsVariadic) positional++;
            given.Add(name);
        }

        var arguments = row.Parameters.Select(parameter => new ArgumentIr(parameter.Name, _values.FromTable(values[parameter.Name]), !given.Contains(parameter.Name)));
        var places = _options.Where(option => option.Given.Name is not null).GroupBy(option => option.Given.Name!).ToImmutableDictionary(group => group.Key, group => group.First().Source.Place);
        return new BoundCall(row, [.. _inputs], [.. arguments], values, places);
    }

    private void Fail(string id, Place place, string message)
    {
        _failed = true;
        reporter.Report(id, place, message);
    }
}
