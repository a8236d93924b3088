namespace Nnet.Generator.Emission.Operations;

/// <summary>C# for an operation.</summary>
/// <param name="Expression">Computes it; every operand is a variable or a number.</param>
internal sealed record OperationCode(string Expression)
{
    /// <summary>Tensors needed on the way, disposed at the end of the block: variables with what they hold.</summary>
    public IReadOnlyList<(string Variable, string Expression)> Temporaries { get; init; } = [];

    public static implicit operator OperationCode(string expression) => new(expression);
}
