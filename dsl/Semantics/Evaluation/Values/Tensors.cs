namespace Nnet.Language.Semantics.Evaluation;

/// <summary>Looks for tensors in values.</summary>
internal static class Tensors
{
    /// <summary>A tensor, or a tuple or list with one in it.</summary>
    public static bool IsTensorLike(Value? value) => value switch
    {
        TensorValue => true,
        TupleValue tuple => tuple.Items.Any(IsTensorLike),
        ListOfValue list => list.Items.Any(IsTensorLike),
        _ => false,
    };

    /// <summary>True where a mistake is somewhere in it.</summary>
    public static bool HasPoison(Value value) => value switch
    {
        PoisonValue => true,
        TupleValue tuple => tuple.Items.Any(HasPoison),
        ListOfValue list => list.Items.Any(HasPoison),
        _ => false,
    };
}
