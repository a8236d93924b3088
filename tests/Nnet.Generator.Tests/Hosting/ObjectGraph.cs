using System.Reflection;

namespace Nnet.Generator.Tests.Hosting;

/// <summary>Everything that a value holds, through all fields of all its objects.</summary>
internal static class ObjectGraph
{
    private const BindingFlags OwnFields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>The types of the objects that can be reached from a value, itself included.</summary>
    public static HashSet<Type> TypesIn(object value)
    {
        var types = new HashSet<Type>();
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<object>([value]);
        while (open.TryPop(out var current))
        {
            var type = current.GetType();
            if (IsPlain(type) || (!type.IsValueType && !seen.Add(current))) continue;
            types.Add(type);
            foreach (var held in Held(current, type))
            {
                if (held is not null) open.Push(held);
            }
        }

        return types;
    }

    private static IEnumerable<object?> Held(object value, Type type)
    {
        if (value is Array array) return array.Cast<object?>();
        var bases = new List<Type>();
        for (var part = type; part is not null; part = part.BaseType) bases.Add(part);
        return bases.SelectMany(part => part.GetFields(OwnFields)).Where(field => !field.FieldType.IsPointer).Select(field => field.GetValue(value));
    }

    private static bool IsPlain(Type type) =>
        type.IsPrimitive || type.IsEnum || type == typeof(string) || typeof(MemberInfo).IsAssignableFrom(type) || typeof(Assembly).IsAssignableFrom(type) || typeof(Module).IsAssignableFrom(type);
}
