using System.Reflection;
using System.Runtime.CompilerServices;

namespace Nnet.LibTorch.Tests.Surface;

/// <summary>Writes types as the list of TorchSharp's API does: C# keywords, no System namespaces, TorchSharp's own top level without prefix.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
        [typeof(nint)] = "nint",
        [typeof(char)] = "char",
        [typeof(decimal)] = "decimal",
    };

    /// <summary>The type of a parameter, a return value, a field or a property, with the names of its tuple elements.</summary>
    internal static string Of(Type type, ICustomAttributeProvider attributes)
    {
        var names = attributes.GetCustomAttributes(typeof(TupleElementNamesAttribute), false).OfType<TupleElementNamesAttribute>().FirstOrDefault();
        return Of(type, names is null ? [] : new Queue<string?>(names.TransformNames));
    }

    internal static string Of(Type type) => Of(type, new Queue<string?>());

    private static string Of(Type type, Queue<string?> tupleNames)
    {
        if (type.IsByRef) return Of(type.GetElementType()!, tupleNames);
        if (type.IsArray) return Of(type.GetElementType()!, tupleNames) + "[" + new string(',', type.GetArrayRank() - 1) + "]";
        if (type.IsGenericParameter) return type.Name;
        if (Keywords.TryGetValue(type, out var keyword)) return keyword;
        if (Nullable.GetUnderlyingType(type) is { } underlying) return Of(underlying, tupleNames) + "?";
        if (type.IsGenericType && typeof(System.Runtime.CompilerServices.ITuple).IsAssignableFrom(type) && type.IsValueType) return Tuple(type, tupleNames);
        var arguments = type.GetGenericArguments();
        var outer = type.DeclaringType;
        var own = arguments.Skip(outer?.GetGenericArguments().Length ?? 0).Select(argument => Of(argument, tupleNames)).ToArray();
        return Prefix(type, outer) + type.Name.Split('`')[0] + (own.Length == 0 ? "" : $"<{string.Join(", ", own)}>");
    }

    private static string Tuple(Type type, Queue<string?> tupleNames)
    {
        var elements = type.GetGenericArguments();
        var names = elements.Select(_ => tupleNames.Count > 0 ? tupleNames.Dequeue() : null).ToArray();
        // The list writes open tuples without names without their syntax.
        if (type.ContainsGenericParameters && names.All(name => name is null)) return $"ValueTuple<{string.Join(", ", elements.Select(element => Of(element, tupleNames)))}>";
        return "(" + string.Join(", ", elements.Select((element, i) => Of(element, tupleNames) + (names[i] is { } name ? " " + name : ""))) + ")";
    }

    private static string Prefix(Type type, Type? outer)
    {
        if (outer is not null) return Of(outer) + ".";
        var space = type.Namespace ?? "";
        return space == "TorchSharp" || !space.StartsWith("TorchSharp", StringComparison.Ordinal) ? "" : space + ".";
    }
}
