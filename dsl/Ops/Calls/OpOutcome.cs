using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>What a shape rule says: <see cref="OpSuccess"/> or <see cref="OpError"/>.</summary>
public abstract record OpOutcome
{
    private protected OpOutcome()
    {
    }

    public static implicit operator OpOutcome(TensorType type) => new OpSuccess(new OpValue.Tensor(type));
}
