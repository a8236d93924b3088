namespace Nnet.Data.Splitting;

/// <summary>The samples of each part, by their numbers.</summary>
/// <param name="Train">The training part, in order.</param>
/// <param name="Validation">The validation part.</param>
/// <param name="Test">The test part.</param>
public sealed record Parts(int[] Train, int[] Validation, int[] Test)
{
    /// <summary>A part by its name in the language.</summary>
    public int[] this[string part] => part switch
    {
        "train" => Train,
        "validation" => Validation,
        "test" => Test,
        _ => throw new DataException($"There is no part \"{part}\". There are train, validation and test."),
    };
}
