using System.Reflection;
using TorchSharp.Utils;

namespace TorchSharp;

/// <summary>The names of a module's fields as components.</summary>
public static class FieldInfoExtensionMethods
{
    /// <summary>The name that a <see cref="ComponentNameAttribute"/> gives the field, or else its own.</summary>
    public static string ComponentName(this FieldInfo field) => field.GetCustomAttribute<ComponentNameAttribute>()?.Name ?? field.Name;
}
