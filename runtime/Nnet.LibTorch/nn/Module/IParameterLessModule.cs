namespace TorchSharp.Modules;

/// <summary>Marks modules that have no parameters, buffers or modules of their own.</summary>
public interface IParameterLessModule;

internal static class ParameterLess
{
    internal static InvalidOperationException Refusal(string module, string what) => new($"{module} cannot have {what}.");
}
