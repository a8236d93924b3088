using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What an optimizer remembers of one parameter.</summary>
public abstract class OptimizerState
{
    /// <summary>The parameter.</summary>
    protected Parameter _parameter;

    /// <summary>The state of a parameter.</summary>
    protected OptimizerState(Parameter parameter) => _parameter = parameter;

    /// <summary>Starts the state for the options of the parameter's group.</summary>
    public abstract void Initialize(OptimizerOptions options);

    /// <summary>Moves the state's tensors to a device.</summary>
    public virtual void to(Device device) => Visit(new TensorReplacer(tensor => tensor.to(device)));

    internal abstract void Visit(FieldVisitor visitor);

    /// <summary>Converts the state's tensors where the parameter has been converted or moved since.</summary>
    internal void Follow() => Visit(new TensorReplacer(tensor =>
        tensor.dtype == _parameter.dtype && tensor.device_type == _parameter.device_type ? tensor : tensor.to(_parameter)));

    internal Queue<object?> Values()
    {
        var collector = new FieldCollector();
        Visit(collector);
        return collector.Values;
    }

    private protected void DisposeTensors() => Visit(new TensorReplacer(_ => null));

    private protected Tensor Zeros() => zeros_like(_parameter).requires_grad_(false).DetachFromDisposeScope();

    private protected Tensor Full(double value) => full_like(_parameter, value).requires_grad_(false).DetachFromDisposeScope();
}
