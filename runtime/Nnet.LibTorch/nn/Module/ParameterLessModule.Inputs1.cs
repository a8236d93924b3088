using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A module of one input that has no parameters, buffers or modules: what moves or registers them does nothing, or fails.</summary>
public abstract class ParameterLessModule<T1, TResult> : nn.Module<T1, TResult>, IParameterLessModule
{
    /// <summary>Starts a module without components.</summary>
    protected ParameterLessModule(string name) : base(name)
    {
    }

    public override void register_buffer(string name, Tensor tensor, bool persistent = true) => throw ParameterLess.Refusal(GetName(), "buffers");

    public override void register_module(string name, nn.Module submodule) => throw ParameterLess.Refusal(GetName(), "modules");

    public override void register_parameter(string name, Parameter param) => throw ParameterLess.Refusal(GetName(), "parameters");

    protected internal override nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => this;

    protected internal override nn.Module _to(Device device, ScalarType dtype, bool non_blocking) => this;

    protected internal override nn.Module _to(ScalarType dtype, bool non_blocking) => this;
}
