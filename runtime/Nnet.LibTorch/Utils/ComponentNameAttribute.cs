namespace TorchSharp.Utils;

/// <summary>Gives a module's field another name as a component: the key of its weights in a state dictionary.</summary>
[AttributeUsage(AttributeTargets.Field, AllowMultiple = false, Inherited = true)]
public class ComponentNameAttribute : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; set; } = null!;
}
