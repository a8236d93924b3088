using System.Runtime.InteropServices;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Nnet.Optimizers;

/// <summary>
/// float32 parameters on the CPU laid out in one buffer, their gradients in another, so that an optimizer is one pass over memory.
/// The parameters and their gradients become views of the buffers.
/// </summary>
internal sealed class FlatParameters : IDisposable
{
    private readonly Tensor values;
    private readonly Tensor gradients;

    public FlatParameters(IReadOnlyList<Parameter> parameters)
    {
        Length = checked((int)parameters.Sum(parameter => parameter.numel()));
        using var scope = NewDisposeScope();
        using var quiet = no_grad();
        values = empty(Length, dtype: ScalarType.Float32).DetachFromDisposeScope();
        gradients = zeros(Length, dtype: ScalarType.Float32).DetachFromDisposeScope();
        long offset = 0;
        foreach (var parameter in parameters)
        {
            var count = parameter.numel();
            var view = values.narrow(0, offset, count).view(parameter.shape);
            view.copy_(parameter);
            parameter.set_(view);
            parameter.grad = gradients.narrow(0, offset, count).view(parameter.shape).DetachFromDisposeScope();
            offset += count;
        }
    }

    public int Length { get; }

    public Span<float> Values => MemoryMarshal.Cast<byte, float>(values.bytes);

    public Span<float> Gradients => MemoryMarshal.Cast<byte, float>(gradients.bytes);

    /// <summary>True where every parameter can be part of a flat buffer.</summary>
    public static bool CanHold(IEnumerable<NamedParameter> parameters) =>
        parameters.All(parameter => parameter.Value.dtype == ScalarType.Float32 && parameter.Value.device_type == DeviceType.CPU);

    public void Dispose()
    {
        values.Dispose();
        gradients.Dispose();
    }
}
