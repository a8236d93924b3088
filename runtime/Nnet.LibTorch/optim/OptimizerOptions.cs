namespace TorchSharp.Modules;

/// <summary>The options of a group of parameters. Those left null are taken from the optimizer.</summary>
public class OptimizerOptions
{
    private double? rate;
    private double initial;

    /// <summary>The learning rate now.</summary>
    public double? LearningRate
    {
        get => rate;
        set => rate = value;
    }

    /// <summary>The learning rate at the start.</summary>
    public double InitialLearningRate
    {
        get => initial;
        set => initial = value;
    }

    internal virtual void Visit(FieldVisitor visitor)
    {
        visitor.Visit(ref rate);
        visitor.Visit(ref initial);
    }

    internal Queue<object?> Values()
    {
        var collector = new FieldCollector();
        Visit(collector);
        return collector.Values;
    }
}
