using Nnet.Generator.Emission.Bodies;
using Nnet.Generator.Emission.Values;
using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Shapes;

namespace Nnet.Generator.Emission.Operations;

/// <summary>The inputs and arguments of one operation, as C# expressions.</summary>
internal sealed class OperationCall(IReadOnlyList<string?> inputs, IReadOnlyList<TensorType?> types, EquatableArray<ArgumentIr> arguments, BodyContext context, EquatableArray<ArgumentIr> inferred = default)
{
    /// <summary>The tensor inputs; null for an optional one that is not given.</summary>
    public IReadOnlyList<string?> Inputs { get; } = inputs;

    /// <summary>Types of the inputs; null for a plain number.</summary>
    public IReadOnlyList<TensorType?> Types { get; } = types;

    public string Training => context.Training;

    public string Device => context.Device;

    /// <summary>Tensors that the call needs on the way.</summary>
    public List<(string Variable, string Expression)> Temporaries { get; } = [];

    /// <summary>An input that is always there.</summary>
    public string this[int index] => Inputs[index] ?? throw new InvalidOperationException($"Input {index} is missing.");

    /// <summary>True for an argument that the program gave.</summary>
    public bool IsGiven(string name) => arguments.Any(argument => argument.Name == name && !argument.IsDefault && argument.Value is not NoneValue);

    /// <summary>True for an argument that has a value, given or by default.</summary>
    public bool HasValue(string name) => arguments.Any(argument => argument.Name == name && argument.Value is not NoneValue);

    /// <summary>True for an argument that the representation knows.</summary>
    public bool IsKnown(string name) => arguments.Any(argument => argument.Name == name);

    public IrValue Value(string name) =>
        arguments.FirstOrDefault(argument => argument.Name == name)?.Value ?? throw new InvalidOperationException($"The argument {name} is missing.");

    /// <summary>An integer, truth value or text.</summary>
    public string Plain(string name) => ValueEmitter.Emit(Value(name), context.Names);

    /// <summary>A real number.</summary>
    public string Real(string name) => ValueEmitter.EmitReal(Value(name), context.Names);

    /// <summary>The word of a choice.</summary>
    public string Choice(string name) => Value(name) switch
    {
        ChoiceValue choice => choice.Name,
        TextValue text => text.Text,
        var other => throw new InvalidOperationException($"The argument {name} is {other}, not a word."),
    };

    public bool IsTrue(string name) => HasValue(name) && Value(name) is BoolValue { Value: true };

    /// <summary>One number, or several as <c>(3, 5)</c>.</summary>
    public string Sizes(string name) => Value(name) is ListValue list ? IsUniform(name) ? Items(name)[0] : Tuple(list) : Plain(name);

    /// <summary>The numbers as elements of an array; a single one repeated <paramref name="count"/> times.</summary>
    public string[] Items(string name, int count = 1) =>
        Value(name) is ListValue list ? [.. list.Items.Select(item => ValueEmitter.Emit(item, context.Names))] : [.. Enumerable.Repeat(Plain(name), count)];

    /// <summary>A collection expression of real numbers.</summary>
    public string Reals(string name, int count = 1) => Value(name) is ListValue list
        ? $"[{string.Join(", ", list.Items.Select(item => ValueEmitter.EmitReal(item, context.Names)))}]"
        : $"[{string.Join(", ", Enumerable.Repeat(Real(name), count))}]";

    /// <summary>A tensor that the expression needs and that is disposed at the end of the block.</summary>
    public string Temporary(string name, string expression)
    {
        var variable = context.Locals.Take(name);
        Temporaries.Add((variable, expression));
        return variable;
    }

    /// <summary>A size that follows from the inputs, by PyTorch's name.</summary>
    public string Inferred(string name) =>
        ValueEmitter.Emit(inferred.FirstOrDefault(size => size.Name == name)?.Value ?? throw new InvalidOperationException($"The size {name} is missing."), context.Names);

    /// <summary>All sizes of that name that follow from the inputs, in order.</summary>
    public string[] InferredSizes(string name) => [.. inferred.Where(size => size.Name == name).Select(size => ValueEmitter.Emit(size.Value, context.Names))];

    /// <summary>True where one number stands for all.</summary>
    public bool IsUniform(string name) => !HasValue(name) || Value(name) is not ListValue list || list.Items.Distinct().Count() == 1;

    /// <summary>A qualified name as the file's usings allow it.</summary>
    public string Short(string qualified) => context.Types.Short(qualified);

    /// <summary>A size of an input, as C#.</summary>
    public string Size(Dim dim) => DimEmitter.Emit(dim, context.Names);

    /// <summary><c>name: value</c> for an argument that the program gave; null, to be left out, otherwise.</summary>
    public string? Named(string name, string? parameter = null) => IsGiven(name) ? $"{parameter ?? name}: {Sizes(name)}" : null;

    /// <summary>The same for a real number.</summary>
    public string? NamedReal(string name, string? parameter = null) => IsGiven(name) ? $"{parameter ?? name}: {Real(name)}" : null;

    /// <summary>A call of a function: what is null is left out.</summary>
    public static string Call(string function, params string?[] arguments) => $"{function}({string.Join(", ", arguments.Where(argument => argument is not null))})";

    /// <summary>Several numbers as <c>(3, 3)</c>.</summary>
    public string Tuple(string name) => Value(name) is ListValue list ? Tuple(list) : Plain(name);

    private string Tuple(ListValue list) =>
        list.Items.Count == 1 ? ValueEmitter.Emit(list.Items[0], context.Names) : $"({string.Join(", ", list.Items.Select(item => ValueEmitter.Emit(item, context.Names)))})";
}
