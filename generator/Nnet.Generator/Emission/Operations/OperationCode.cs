namespace Nnet.Generator.Emission.Operations;

/// <summary>C# for an operation.</summary>
/// <param name="Expression">Computes it; every operand is a variable or a number.</param>
/// <param name="Then">What is done with the result, one after the other, where one expression would leave a tensor behind that nobody disposes.</param>
internal sealed record OperationCode(string Expression, params Func<string, string>[] Then)
{
    /// <summary>Tensors needed on the way, disposed at the end of the block: variables with what they hold.</summary>
    public IReadOnlyList<(string Variable, string Expression)> Temporaries { get; init; } = [];

    public static implicit operator OperationCode(string expression) => new(expression);
}
