using System.Reflection;
using System.Runtime.CompilerServices;
using Nnet.Language.Lowering.Modules;
using static TorchSharp.torch;

namespace Nnet.Generator.Tests.Compiled;

/// <summary>A generated network, called by reflection.</summary>
internal sealed class CompiledNetwork
{
    private readonly MethodInfo call;

    /// <summary>An instance with the defaults of the hyperparameters, other values by name.</summary>
    public CompiledNetwork(Assembly assembly, ModuleIr network, params (string Name, object Value)[] hyperparameters)
    {
        var type = assembly.GetType($"{network.Namespace}.{network.Name}", throwOnError: true)!;
        var constructor = type.GetConstructors().Single();
        var arguments = constructor.GetParameters().Select(parameter => hyperparameters.FirstOrDefault(given => given.Name == parameter.Name).Value ?? (parameter.HasDefaultValue ? parameter.DefaultValue : 32L));
        Module = (nn.Module)constructor.Invoke([.. arguments]);
        call = type.GetMethods().Single(method => method.Name == "call" && method.GetParameters().All(parameter => parameter.ParameterType == typeof(Tensor)));
    }

    public nn.Module Module { get; }

    /// <summary>The results, in order. An exception of the network comes as it is.</summary>
    public Tensor[] Call(params Tensor[] inputs)
    {
        var result = call.Invoke(Module, BindingFlags.DoNotWrapExceptions, null, inputs, null)!;
        return result is ITuple tuple ? [.. Enumerable.Range(0, tuple.Length).Select(index => (Tensor)tuple[index]!)] : [(Tensor)result];
    }
}
