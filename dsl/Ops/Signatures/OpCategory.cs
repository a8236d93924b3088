namespace Nnet.Language.Ops;

/// <summary>What a row of the table is, and where its name may stand.</summary>
public enum OpCategory
{
    Layer,
    Activation,
    Function,
    Loss,
    Penalty,
    Metric,
}
