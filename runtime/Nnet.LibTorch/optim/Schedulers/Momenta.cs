namespace TorchSharp;

/// <summary>The momentum of a group of parameters, or the first of its decay rates, for schedules that change it.</summary>
internal static class Momenta
{
    internal static void Check(torch.optim.Optimizer optimizer)
    {
        if (optimizer is not (torch.optim.IMomentum or torch.optim.IBetas))
            throw new ArgumentException($"{optimizer.GetType().Name} has no momentum to change; pass cycle_momentum: false.", nameof(optimizer));
    }

    internal static void Set(torch.optim.ILearningRateController group, double momentum)
    {
        switch (group)
        {
            case torch.optim.IMomentum own: own.Momentum = momentum; break;
            case torch.optim.IBetas own: own.Betas = (momentum, own.Betas.Item2); break;
            default: throw new ArgumentException("The group of parameters has no momentum to change.", nameof(group));
        }
    }
}
